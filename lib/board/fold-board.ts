import { foldAbove } from "../topology/fold.ts";
import type { BoardGroup, BoardRow } from "./board.ts";
import { totalOf } from "./tally.ts";

/** A group of which some rows may only be counted. */
export interface FoldedGroup extends BoardGroup {
  readonly shown: readonly BoardRow[];
  /** Wholly intact, and folded away. Shown and folded together are always all rows of the group. */
  readonly folded: readonly BoardRow[];
}

/**
 * Folds the wholly intact workloads of each group once there are more workloads than fit a view. A group in `open`
 * stays whole, and so does the one with the selected bridge.
 */
export function foldBoard(
  groups: readonly BoardGroup[],
  open: ReadonlySet<string>,
  selected: string | null = null,
  limit: number = foldAbove,
): readonly FoldedGroup[] {
  const isLarge = groups.reduce((sum, { rows }) => sum + rows.length, 0) > limit;
  return groups.map((group) => {
    if (!isLarge || open.has(group.key) || holds(group, selected)) return { ...group, shown: group.rows, folded: [] };
    const { shown = [], folded = [] } = Object.groupBy(group.rows, (row) => (isIntact(row) ? "folded" : "shown"));
    return { ...group, shown, folded };
  });
}

const isIntact = ({ tally }: BoardRow): boolean => tally.intact === totalOf(tally);

const holds = ({ rows }: BoardGroup, bridge: string | null): boolean =>
  bridge !== null && rows.some(({ bridges }) => bridges.some(({ id }) => id === bridge));
