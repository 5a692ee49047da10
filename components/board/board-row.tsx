import { bridgeKinds } from "../../lib/bridges/bridge.ts";
import type { BoardRow as Row } from "../../lib/board/board.ts";
import { BoardCell } from "./board-cell.tsx";
import { TallyList } from "./tally-list.tsx";

interface Props {
  readonly row: Row;
  /** Whether the heading of its group does not say it. */
  readonly hasNamespace: boolean;
  readonly selected: string | null;
}

export function BoardRow({ row, hasNamespace, selected }: Props) {
  const { namespace, workload, cells, tally } = row;
  return (
    <tr className="group">
      <th
        scope="row"
        className="sticky left-0 z-10 border-t border-line bg-surface px-3 py-1 text-left font-normal group-hover:bg-sunken"
      >
        <span className="block font-medium wrap-anywhere">
          {hasNamespace && <span className="font-normal text-ink-soft">{namespace}/</span>}
          {workload.name}
        </span>
        <span className="block text-xs text-ink-soft">{workload.kind}</span>
      </th>
      {bridgeKinds.map((kind) => {
        const cell = cells.get(kind);
        const standing = cell?.standing;
        return (
          <td
            key={kind}
            data-standing={standing}
            data-verdict={standing === "blocked" ? "elsewhere" : standing}
            className="border-t border-line px-1 py-1 group-hover:bg-sunken"
          >
            {cell !== undefined && (
              <BoardCell cell={cell} isSelected={selected !== null && isIn(row, kind, selected)} />
            )}
          </td>
        );
      })}
      <td className="border-t border-line px-3 py-1 group-hover:bg-sunken">
        <TallyList tally={tally} />
      </td>
    </tr>
  );
}

const isIn = ({ bridges }: Row, kind: string, id: string): boolean =>
  bridges.some((bridge) => bridge.kind === kind && bridge.id === id);
