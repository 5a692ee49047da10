import { memo } from "react";
import type { BoardGroup } from "../../lib/board/board.ts";
import { foldedLineOf } from "../../lib/board/lines-of.ts";
import type { FoldedGroup } from "../../lib/board/fold-board.ts";
import type { BoardPlace } from "../../lib/board/step-on-board.ts";
import { VerdictGlyph } from "../verdict/verdict-glyph.tsx";
import { boardWords } from "../words/board.ts";
import { BoardRow } from "./board-row.tsx";
import { gridRoles } from "./grid-roles.ts";
import { TallyList } from "./tally-list.tsx";

interface Props {
  readonly group: FoldedGroup;
  readonly selected: string | null;
  readonly station: BoardPlace | null;
  readonly onUnfold: (group: FoldedGroup) => void;
}

/** One group: its heading with its counts, its workloads, and how many of them are folded away. */
export function BoardRows({ group, selected, station, onUnfold }: Props) {
  const { key, cluster, shown, folded } = group;
  const stationIn = (line: string) => (station?.line === line ? station.column : null);
  return (
    <tbody {...gridRoles.rowGroup} data-group={key} className="block">
      <GroupHeading group={group} />
      {shown.map((row) => (
        <BoardRow
          key={row.key}
          row={row}
          hasNamespace={cluster === null}
          selected={row.bridges.some(({ id }) => id === selected) ? selected : null}
          station={stationIn(row.key)}
        />
      ))}
      {folded.length > 0 && (
        <FoldedRows
          group={group}
          isStation={stationIn(foldedLineOf(group)) !== null}
          onUnfold={() => onUnfold(group)}
        />
      )}
    </tbody>
  );
}

const GroupHeading = memo(function GroupHeading({ group: { title, cluster, rows, tally } }: { group: BoardGroup }) {
  return (
    <tr
      {...gridRoles.row}
      className="sticky top-0 z-10 block border-t border-line-strong bg-sunken @2xl:top-(--headings) print:static"
    >
      <th
        {...gridRoles.rowHeader}
        scope="rowgroup"
        className="flex flex-wrap items-center gap-x-3 px-3 py-1.5 text-left text-sm font-normal"
      >
        <span className="text-base font-semibold wrap-anywhere">{title}</span>
        <span className="text-ink-soft">
          {cluster !== null && `${cluster} · `}
          {boardWords.workloads(rows.length)}
        </span>
        {rows.length > 1 && <TallyList tally={tally} />}
      </th>
    </tr>
  );
});

interface FoldedProps {
  readonly group: FoldedGroup;
  readonly isStation: boolean;
  readonly onUnfold: () => void;
}

function FoldedRows({ group, isStation, onUnfold }: FoldedProps) {
  const { folded } = group;
  const bridges = folded.reduce((sum, row) => sum + row.bridges.length, 0);
  return (
    <tr {...gridRoles.row} data-line={foldedLineOf(group)} className="block border-t border-line">
      <td
        {...gridRoles.cell}
        aria-colindex={1}
        className="flex flex-wrap items-center gap-x-2 px-3 py-1 text-sm text-ink-soft"
      >
        <VerdictGlyph verdict="intact" />
        {boardWords.folded(folded.length, bridges)} {boardWords.foldedAway}
        <button
          type="button"
          tabIndex={isStation ? 0 : -1}
          onClick={onUnfold}
          className="scroll-my-28 rounded px-1 py-0.5 text-accent underline underline-offset-2 pointer-coarse:min-h-10"
        >
          {boardWords.unfold}
        </button>
      </td>
    </tr>
  );
}
