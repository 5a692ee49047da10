import type { BridgeInFull, Reader } from "../../lib/bridges/bridge-in-full.ts";
import type { Evaluation } from "../../lib/bridges/evaluate.ts";
import { shortHash } from "../../lib/text/short-hash.ts";
import { serialise, type Serialised } from "./serialised.ts";

/** One evaluation as it is served: found by id, and serialised once, on first use. */
export interface Published {
  readonly evaluation: Evaluation;
  /** Changes when what is said of a bridge, finding or reading changes; not when only the time of reading does. */
  readonly revision: string;
  readonly reader: Reader;
  /** Undefined where there is none of that id. */
  bridgeInFull(id: string): BridgeInFull | undefined;
  /** A part of the evaluation as JSON, made on first use and kept. `name` is what it is remembered by. */
  json(name: string, make: () => unknown): Serialised;
}

export function publish(evaluation: Evaluation, reader: Reader): Published {
  const parts = new Map<string, Serialised>();
  const bridgeById = new Map(evaluation.bridges.map((bridge) => [bridge.id, bridge]));
  return {
    evaluation,
    revision: revisionOf(evaluation),
    reader,
    bridgeInFull(id) {
      const bridge = bridgeById.get(id);
      return bridge && { ...bridge, reader };
    },
    json(name, make) {
      let part = parts.get(name);
      if (part === undefined) parts.set(name, (part = serialise(make())));
      return part;
    },
  };
}

/** Made of what is said and not of the evidence, which a large estate has megabytes of. */
function revisionOf({ bridges, findings, readings }: Evaluation): string {
  const said = [
    ...bridges.map(({ id, joints }) => `${id} ${joints.map(({ verdict, message }) => verdict + message).join(" ")}`),
    ...findings.map(({ rule, resource, message }) => `${rule} ${resource.id} ${message}`),
    ...readings.map(({ what, scope, status, count }) => `${what} ${scope} ${status} ${count}`),
  ];
  return shortHash(said.join("\n"));
}
