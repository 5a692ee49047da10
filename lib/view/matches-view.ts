import { bridgeKindTitles } from "../topology/sort-titles.ts";
import type { BridgeInShort } from "../topology/topology.ts";
import { bridgeFilters } from "./filters.ts";
import { searchWords } from "../text/search-words.ts";
import type { View } from "./view.ts";

export type BridgeFilterName = (typeof bridgeFilters)[number];

/** What each filter of a view asks of a bridge. */
const tests: Readonly<Record<BridgeFilterName, (bridge: BridgeInShort, view: View) => boolean>> = {
  namespace: ({ namespace }, { namespaces }) => isAllowed(namespaces, namespace),
  workload: (bridge, { workloads }) => isAllowed(workloads, workloadName(bridge)),
  kind: ({ kind }, { kinds }) => isAllowed(kinds, kind),
  verdict: ({ verdict }, { verdicts }) => isAllowed(verdicts, verdict),
  q: (bridge, { text }) => hasWords(saidBy(bridge), text),
};

/** Whether the filters of a view let a bridge through. */
export const matchesView = (bridge: BridgeInShort, view: View): boolean =>
  bridgeFilters.every((name) => tests[name](bridge, view));

/** The filters that keep a bridge back. */
export const failedFilters = (bridge: BridgeInShort, view: View): readonly BridgeFilterName[] =>
  bridgeFilters.filter((name) => !tests[name](bridge, view));

/** How filters call a workload: `namespace/name`. */
export const workloadName = ({ namespace, workload }: Pick<BridgeInShort, "namespace" | "workload">): string =>
  `${namespace}/${workload.name}`;

const isAllowed = <T>(allowed: readonly T[], value: T): boolean => allowed.length === 0 || allowed.includes(value);

/** Whether every word stands somewhere in what is said, which is in lower case, without regard to the words' case. */
export function hasWords(said: string, text: string): boolean {
  return text === "" || searchWords(text).every((word) => said.includes(word));
}

const remembered = new WeakMap<BridgeInShort, string>();

/** All that a bridge says of itself. Asked for every bridge at every letter of a search, so it is put together once. */
export function saidBy(bridge: BridgeInShort): string {
  let said = remembered.get(bridge);
  if (said === undefined) {
    const { kind, verdict, cluster, namespace, workload, target, rootCause, message } = bridge;
    const parts = [kind, bridgeKindTitles[kind], verdict, cluster, `${namespace}/${workload.name}`, workload.kind];
    said = [...parts, target.name, target.id, rootCause, message].join(" ").toLowerCase();
    remembered.set(bridge, said);
  }
  return said;
}
