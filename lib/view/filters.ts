import { wholeView, type View } from "./view.ts";

/** The lists of a view that filter, by the name that each has in an address. */
const lists = {
  namespace: "namespaces",
  workload: "workloads",
  kind: "kinds",
  verdict: "verdicts",
  severity: "severities",
  status: "statuses",
} as const satisfies Record<string, keyof View>;

export type ListFilterName = keyof typeof lists;
export type FilterName = ListFilterName | "q";

/** One thing that keeps something from being shown: a value that was chosen, or the words that were typed. */
export interface ActiveFilter {
  readonly name: FilterName;
  readonly value: string;
}

/** The filters of every page that is about bridges. */
export const bridgeFilters = ["namespace", "workload", "kind", "verdict", "q"] as const;
export const findingFilters = ["severity", "q"] as const;
export const readingFilters = ["status", "q"] as const;
export const ruleFilters = ["q"] as const;

export const chosenIn = (view: View, name: ListFilterName): readonly string[] => view[lists[name]];

/** What is on among these filters, in their order. */
export function activeFilters(view: View, names: readonly FilterName[]): readonly ActiveFilter[] {
  return names.flatMap((name) => valuesOf(view, name).map((value) => ({ name, value })));
}

/** Whether the view may keep bridges from being shown. */
export const isFiltered = (view: View): boolean => activeFilters(view, bridgeFilters).length > 0;

const valuesOf = (view: View, name: FilterName): readonly string[] =>
  name === "q" ? [view.text].filter((text) => text !== "") : chosenIn(view, name);

/** The change that chooses a value, or no longer chooses it. */
export function toggled(view: View, { name, value }: ActiveFilter): Partial<View> {
  if (name === "q") return { text: view.text === value ? "" : value };
  const chosen = chosenIn(view, name);
  const next = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
  // Values that are no longer understood are left out when the address is read.
  return { [lists[name]]: next } as Partial<View>;
}

/** The change that takes these filters off. */
export function cleared(names: readonly FilterName[]): Partial<View> {
  return Object.fromEntries(names.map((name) => (name === "q" ? ["text", ""] : [lists[name], []])));
}

/** Nothing of the view but these filters: what another page goes on with. */
export function onlyFilters(view: View, names: readonly FilterName[]): View {
  const kept = names.map((name) => (name === "q" ? ["text", view.text] : [lists[name], chosenIn(view, name)]));
  return { ...wholeView, ...(Object.fromEntries(kept) as Partial<View>) };
}
