import { bridgeKinds, type BridgeKind } from "../bridges/bridge.ts";
import type { FoldedGroup } from "./fold-board.ts";
import type { BoardLine } from "./step-on-board.ts";

/** The column of a kind, after that of the workloads; counted from 1, as `aria-colindex` does. */
export const columnOf = (kind: BridgeKind): number => bridgeKinds.indexOf(kind) + 2;

/** The line that says how many rows of a group are folded away, and folds them out. */
export const foldedLineOf = ({ key }: Pick<FoldedGroup, "key">): string => `${key} folded`;

/** What the keyboard walks over: the rows with their cells, and the lines that fold out more. */
export function linesOf(groups: readonly FoldedGroup[]): readonly BoardLine[] {
  return groups.flatMap((group) => {
    const rows = group.shown.map(({ key, cells }) => ({
      key,
      columns: bridgeKinds.filter((kind) => cells.has(kind)).map(columnOf),
    }));
    return group.folded.length === 0 ? rows : [...rows, { key: foldedLineOf(group), columns: [1] }];
  });
}
