import type { Evaluation } from "../../lib/bridges/evaluate.ts";
import type { Bridge } from "../../lib/bridges/bridge.ts";
import { shortHash } from "../../lib/text/short-hash.ts";

/** One evaluation as it is served: found by id, and serialised once, on first use. */
export interface Published {
  readonly evaluation: Evaluation;
  /** Changes when a bridge, finding or reading changes; not when only the time of reading does. */
  readonly revision: string;
  readonly bridgeById: ReadonlyMap<string, Bridge>;
  /** The JSON of a part of the evaluation, made on first use and kept. `name` is what it is remembered by. */
  json(name: string, make: () => unknown): string;
}

export function publish(evaluation: Evaluation): Published {
  const texts = new Map<string, string>();
  return {
    evaluation,
    revision: revisionOf(evaluation),
    bridgeById: new Map(evaluation.bridges.map((bridge) => [bridge.id, bridge])),
    json(name, make) {
      let text = texts.get(name);
      if (text === undefined) texts.set(name, (text = JSON.stringify(make())));
      return text;
    },
  };
}

/** Everything but the times: two readings of an unchanged estate have the same revision. */
function revisionOf({ bridges, findings, readings }: Evaluation): string {
  return shortHash(
    JSON.stringify([bridges, findings, readings], (key, value: unknown) => (key === "at" ? undefined : value)),
  );
}
