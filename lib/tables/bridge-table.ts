import { bridgeKinds } from "../bridges/bridge.ts";
import { standingOf, standingsWorstFirst } from "../board/tally.ts";
import type { BridgeInShort } from "../topology/topology.ts";
import { byNumber, byText, type Comparison } from "../view/sort.ts";

export const bridgeColumns = ["verdict", "kind", "workload", "target", "cause"] as const;
export type BridgeColumn = (typeof bridgeColumns)[number];

/** By verdict, what only waits for another bridge stands behind what is broken itself. */
export const bridgeComparisons: Readonly<Record<BridgeColumn, Comparison<BridgeInShort>>> = {
  verdict: byNumber((bridge) => standingsWorstFirst.indexOf(standingOf(bridge))),
  kind: byNumber(({ kind }) => bridgeKinds.indexOf(kind)),
  workload: byText(({ namespace, workload, cluster }) => `${namespace}/${workload.name} ${cluster}`),
  target: byText(({ target }) => target.name),
  cause: byText(({ rootCause }) => rootCause ?? "~"),
};
