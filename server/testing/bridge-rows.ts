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
