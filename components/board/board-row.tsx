import { memo } from "react";
import { bridgeKinds } from "../../lib/bridges/bridge.ts";
import type { BoardRow as Row } from "../../lib/board/board.ts";
import { columnOf } from "../../lib/board/lines-of.ts";
import { BoardCell } from "./board-cell.tsx";
import { gridRoles } from "./grid-roles.ts";
import { TallyList } from "./tally-list.tsx";

interface Props {
  readonly row: Row;
  /** Whether the heading of its group does not say it. */
  readonly hasNamespace: boolean;
  /** The selected bridge, if it is in this row. */
  readonly selected: string | null;
  /** The column that Tab leads to, if it is in this row. */
  readonly station: number | null;
}

/** Drawn again only when something in it changes: there may be thousands. */
export const BoardRow = memo(function BoardRow({ row, hasNamespace, selected, station }: Props) {
  const { key, namespace, workload, cells, bridges, tally } = row;
  const selectedKind = bridges.find(({ id }) => id === selected)?.kind;
  return (
    <tr
      {...gridRoles.row}
      data-line={key}
      className="grid grid-cols-[repeat(auto-fill,minmax(6.5rem,1fr))] items-center gap-1.5 border-t border-line px-3 py-2 [contain-intrinsic-size:auto_8rem] [content-visibility:auto] hover:bg-accent/8 @2xl:min-h-11 @2xl:grid-cols-(--tracks) @2xl:gap-0 @2xl:p-0 @2xl:[contain-intrinsic-size:auto_2.75rem]"
    >
      <th
        {...gridRoles.rowHeader}
        scope="row"
        aria-colindex={1}
        className="col-span-full text-left @2xl:col-span-1 text-sm leading-5 font-normal @2xl:px-3 @2xl:py-1"
      >
        <span className="font-medium wrap-anywhere">
          {hasNamespace && <span className="font-normal text-ink-soft">{namespace}/</span>}
          {workload.name}
        </span>{" "}
        <span className="text-xs whitespace-nowrap text-ink-soft">{workload.kind}</span>
      </th>
      {bridgeKinds.map((kind) => {
        const cell = cells.get(kind);
        if (cell === undefined) return <EmptyCell key={kind} column={columnOf(kind)} />;
        return (
          <BoardCell key={kind} cell={cell} isSelected={kind === selectedKind} isStation={station === columnOf(kind)} />
        );
      })}
      <td {...gridRoles.cell} aria-colindex={bridgeKinds.length + 2} className="px-3 py-1 @max-2xl:hidden">
        <TallyList tally={tally} />
      </td>
    </tr>
  );
});

/** Nothing shows that it needs one. */
function EmptyCell({ column }: { column: number }) {
  return (
    <td {...gridRoles.cell} aria-colindex={column} className="text-center text-ink-soft @max-2xl:hidden">
      <span aria-hidden="true">·</span>
    </td>
  );
}
