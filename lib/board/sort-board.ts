import { byText, sortRows, type Comparison, type Sort } from "../view/sort.ts";
import type { BoardGroup, BoardRow } from "./board.ts";
import { worstFirst } from "./tally.ts";

export const boardOrders = ["worst", "name", "namespace"] as const;
export type BoardOrder = (typeof boardOrders)[number];

const byTally: Comparison<BoardRow | BoardGroup> = (left, right) => worstFirst(left.tally, right.tally);
const byPlace = byText<BoardRow>(({ cluster, namespace, workload }) => `${cluster}/${namespace}/${workload.name}`);
const byName = byText<BoardRow>(({ workload, key }) => `${workload.name} ${key}`);
const byTitle = byText<BoardGroup>(({ title, key }) => `${title} ${key}`);

const rowOrders: Readonly<Record<BoardOrder, Comparison<BoardRow>>> = {
  worst: (left, right) => byTally(left, right) || byPlace(left, right),
  name: byName,
  namespace: byPlace,
};

const groupOrders: Readonly<Record<BoardOrder, Comparison<BoardGroup>>> = {
  worst: (left, right) => byTally(left, right) || byTitle(left, right),
  name: byTitle,
  namespace: byTitle,
};

/** The groups, and the rows in each of them, in one order. */
export function sortBoard(groups: readonly BoardGroup[], sort: Sort<BoardOrder>): readonly BoardGroup[] {
  const sorted = groups.map((group) => ({ ...group, rows: sortRows(group.rows, sort, rowOrders) }));
  return sortRows(sorted, sort, groupOrders);
}
