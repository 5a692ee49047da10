"use client";

import type { CSSProperties } from "react";
import { bridgeKinds } from "../../lib/bridges/bridge.ts";
import type { FoldedGroup } from "../../lib/board/fold-board.ts";
import { columnOf } from "../../lib/board/lines-of.ts";
import { bridgeKindTitles } from "../../lib/topology/sort-titles.ts";
import { BridgeKindIcon } from "../topology/bridge-kind-icon.tsx";
import { boardWords, kindsInShort } from "../words/board.ts";
import { BoardRows } from "./board-rows.tsx";
import { gridRoles } from "./grid-roles.ts";
import { useBoardWalk } from "./use-board-walk.ts";

interface Props {
  readonly groups: readonly FoldedGroup[];
  readonly selected: string | null;
  readonly onUnfold: (key: string) => void;
}

/** All rows have the columns of one width, and the groups' headings stop below those of the columns. */
const measures = {
  "--tracks": `minmax(9.5rem, 2.4fr) repeat(${bridgeKinds.length}, minmax(3.6rem, 1fr)) minmax(6.5rem, 1.5fr)`,
  "--headings": "3.75rem",
} as CSSProperties;

/**
 * The matrix. Its rows are grids, so that a row out of sight costs nothing to draw, and become lists of chips where
 * there is no room for columns. The roles are spelled out because that takes them away from the elements.
 */
export function BoardTable({ groups, selected, onUnfold }: Props) {
  const { ref, station, onKeyDown, onFocus, expectLine } = useBoardWalk(groups);
  const unfold = ({ key, rows, folded }: FoldedGroup) => {
    // The button goes with the line that it stands in.
    expectLine((rows.find((row) => folded.includes(row)) ?? rows[0])?.key ?? "");
    onUnfold(key);
  };
  return (
    <div className="@container overflow-clip rounded-xl border border-line bg-surface">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it is a grid */}
      <table
        ref={ref}
        {...gridRoles.grid}
        aria-label={boardWords.table}
        aria-colcount={bridgeKinds.length + 2}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        style={measures}
        className="block"
      >
        <thead {...gridRoles.rowGroup} className="sticky top-0 z-20 hidden bg-surface @2xl:block print:static">
          <tr {...gridRoles.row} className="grid h-(--headings) grid-cols-(--tracks) items-center">
            <th
              {...gridRoles.columnHeader}
              scope="col"
              aria-colindex={1}
              className="px-3 text-left text-sm font-semibold"
            >
              {boardWords.workload}
            </th>
            {bridgeKinds.map((kind) => (
              <th
                key={kind}
                {...gridRoles.columnHeader}
                scope="col"
                aria-colindex={columnOf(kind)}
                aria-label={bridgeKindTitles[kind]}
                className="flex flex-col items-center gap-1 text-center text-xs leading-tight font-medium"
              >
                <BridgeKindIcon kind={kind} />
                {kindsInShort[kind]}
              </th>
            ))}
            <th
              {...gridRoles.columnHeader}
              scope="col"
              aria-colindex={bridgeKinds.length + 2}
              className="px-3 text-left text-sm font-semibold"
            >
              {boardWords.bridges}
            </th>
          </tr>
        </thead>
        {groups.map((group) => (
          <BoardRows key={group.key} group={group} selected={selected} station={station} onUnfold={unfold} />
        ))}
      </table>
    </div>
  );
}
