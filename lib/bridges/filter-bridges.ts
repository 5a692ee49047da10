import { bridgeKinds, type Bridge, type BridgeKind } from "./bridge.ts";
import { verdictsWorstFirst, type Verdict } from "./verdict.ts";

/** Which bridges to show. An empty list means all. */
export interface BridgeFilter {
  readonly namespaces: readonly string[];
  /** `namespace/name`. */
  readonly workloads: readonly string[];
  readonly kinds: readonly BridgeKind[];
  readonly verdicts: readonly Verdict[];
}

export function filterBridges(bridges: readonly Bridge[], filter: BridgeFilter): readonly Bridge[] {
  const among = <T>(allowed: readonly T[], value: T) => allowed.length === 0 || allowed.includes(value);
  return bridges.filter(
    (bridge) =>
      among(filter.namespaces, bridge.namespace) &&
      among(filter.workloads, `${bridge.namespace}/${bridge.workload.name}`) &&
      among(filter.kinds, bridge.kind) &&
      among(filter.verdicts, bridge.verdict),
  );
}

/** Why a filter's value is not accepted: what was found and what was expected. */
export class FilterError extends Error {
  override readonly name = "FilterError";
}

/** Lists of texts as they come from an address or a command line; each may itself be comma-separated. */
export function parseBridgeFilter(given: {
  readonly namespace: readonly string[];
  readonly workload: readonly string[];
  readonly kind: readonly string[];
  readonly verdict: readonly string[];
}): BridgeFilter {
  const workloads = split(given.workload);
  const malformed = workloads.find((workload) => !/^[^/]+\/[^/]+$/.test(workload));
  if (malformed !== undefined) throw new FilterError(`workload: found "${malformed}", expected namespace/name`);
  return {
    namespaces: split(given.namespace),
    workloads,
    kinds: split(given.kind).map((kind) => oneOf("kind", kind, bridgeKinds)),
    verdicts: split(given.verdict).map((verdict) => oneOf("verdict", verdict, verdictsWorstFirst)),
  };
}

function split(values: readonly string[]): string[] {
  return values
    .flatMap((value) => value.split(","))
    .map((value) => value.trim())
    .filter((value) => value !== "");
}

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const match = allowed.find((each) => each === value);
  if (match === undefined) throw new FilterError(`${name}: found "${value}", expected one of ${allowed.join(", ")}`);
  return match;
}
