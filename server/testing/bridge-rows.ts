import type { Bridge } from "../../lib/bridges/bridge.ts";
import type { Evaluation } from "../../lib/bridges/evaluate.ts";
import type { Verdict } from "../../lib/bridges/verdict.ts";

export type BridgeRow = readonly [
  kind: string,
  workload: string,
  target: string,
  verdict: Verdict,
  rootCause: string | null,
];

/** What an evaluation answers, a row for a bridge, by workload and kind. */
export function bridgeRows({ bridges }: Evaluation): readonly BridgeRow[] {
  return bridges
    .map(({ kind, namespace, workload, target, verdict, rootCause }): BridgeRow => [
      kind,
      `${namespace}/${workload.name}`,
      target.name,
      verdict,
      rootCause,
    ])
    .toSorted((left, right) => compare(left[1], right[1]) || compare(left[0], right[0]) || compare(left[2], right[2]));
}

const compare = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);

export interface VerdictChange {
  readonly bridge: string;
  /** Null: the bridge was not there. */
  readonly before: Verdict | null;
  readonly after: Verdict;
}

/**
 * What is claimed of an inventory although less of it was read than before: bridges that are broken or intact now and
 * were not so, or were not there at all.
 */
export function bolderVerdicts(before: Evaluation, after: Evaluation): readonly VerdictChange[] {
  const known = new Map(before.bridges.map((bridge) => [bridge.id, bridge.verdict]));
  return after.bridges
    .filter(({ verdict }) => verdict === "broken" || verdict === "intact")
    .filter(({ id, verdict }) => known.get(id) !== verdict)
    .map((bridge) => ({ bridge: nameOf(bridge), before: known.get(bridge.id) ?? null, after: bridge.verdict }));
}

/** Verdicts that are neither what they were nor unknown, among the bridges that are in both. */
export function otherVerdicts(before: Evaluation, after: Evaluation): readonly VerdictChange[] {
  const known = new Map(before.bridges.map((bridge) => [bridge.id, bridge.verdict]));
  return after.bridges.flatMap((bridge) => {
    const was = known.get(bridge.id);
    if (was === undefined || was === bridge.verdict || bridge.verdict === "unknown") return [];
    return [{ bridge: nameOf(bridge), before: was, after: bridge.verdict }];
  });
}

const nameOf = ({ id, rootCause }: Bridge) => `${id} (${rootCause})`;
