import { bridgeKinds } from "../bridges/bridge.ts";
import { verdictsWorstFirst } from "../bridges/verdict.ts";
import type { BridgeInShort } from "../topology/topology.ts";
import { chosenIn, type ListFilterName } from "./filters.ts";
import { failedFilters, workloadName } from "./matches-view.ts";
import { byText } from "./sort.ts";
import type { View } from "./view.ts";

/** The filters of bridges that offer a choice. */
export type FacetName = Extract<ListFilterName, "namespace" | "workload" | "kind" | "verdict">;

export interface FacetOption {
  readonly value: string;
  readonly isChosen: boolean;
  /** How many bridges have this value and pass all other filters: what choosing only it would leave. */
  readonly count: number;
}

const valueOf: Readonly<Record<FacetName, (bridge: BridgeInShort) => string>> = {
  namespace: ({ namespace }) => namespace,
  workload: workloadName,
  kind: ({ kind }) => kind,
  verdict: ({ verdict }) => verdict,
};

/** Facets whose values have an order of their own; the others go by the alphabet. */
const orders: Readonly<Partial<Record<FacetName, readonly string[]>>> = {
  kind: bridgeKinds,
  verdict: verdictsWorstFirst,
};

/** Every value that there is, and every one that is chosen though it no longer is there. */
export function facetOptions(bridges: readonly BridgeInShort[], view: View, name: FacetName): readonly FacetOption[] {
  const chosen = new Set(chosenIn(view, name));
  const counts = new Map<string, number>([...(orders[name] ?? []), ...chosen].map((value) => [value, 0]));
  for (const bridge of bridges) {
    const value = valueOf[name](bridge);
    const isLeft = failedFilters(bridge, view).every((failed) => failed === name);
    counts.set(value, (counts.get(value) ?? 0) + Number(isLeft));
  }
  const options = [...counts].map(([value, count]) => ({ value, count, isChosen: chosen.has(value) }));
  return name in orders ? options : options.toSorted(byText(({ value }) => value));
}
