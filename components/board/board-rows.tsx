import { bridgeKinds } from "../../lib/bridges/bridge.ts";
import type { FoldedGroup } from "../../lib/board/fold-board.ts";
import { countWord } from "../../lib/text/count-word.ts";
import { VerdictGlyph } from "../verdict/verdict-glyph.tsx";
import { boardWords } from "../words/board.ts";
import { BoardRow } from "./board-row.tsx";
import { TallyList } from "./tally-list.tsx";

interface Props {
  readonly group: FoldedGroup;
  readonly selected: string | null;
  readonly onUnfold: (key: string) => void;
}

const columnCount = bridgeKinds.length + 2;

/** One group: its heading with its counts, its workloads, and how many of them are folded away. */
export function BoardRows({ group, selected, onUnfold }: Props) {
  const { key, title, cluster, rows, shown, folded, tally } = group;
  return (
    <tbody data-group={key}>
      <tr>
        <th scope="rowgroup" colSpan={columnCount} className="border-t border-line-strong bg-sunken p-0 text-left">
          <span className="sticky left-0 inline-flex max-w-[min(100%,80vw)] flex-wrap items-baseline gap-x-3 px-3 py-1.5">
            <span className="font-semibold wrap-anywhere">{title}</span>
            <span className="text-sm font-normal text-ink-soft">
              {cluster !== null && `${cluster} · `}
              {countWord(rows.length, "workload")}
            </span>
            <TallyList tally={tally} />
          </span>
        </th>
      </tr>
      {shown.map((row) => (
        <BoardRow key={row.key} row={row} hasNamespace={cluster === null} selected={selected} />
      ))}
      {folded.length > 0 && <FoldedRows group={group} onUnfold={() => onUnfold(key)} />}
    </tbody>
  );
}

function FoldedRows({ group: { folded }, onUnfold }: { group: FoldedGroup; onUnfold: () => void }) {
  const bridges = folded.reduce((sum, row) => sum + row.bridges.length, 0);
  return (
    <tr>
      <td colSpan={columnCount} className="border-t border-line p-0">
        <span className="sticky left-0 inline-flex max-w-[min(100%,80vw)] flex-wrap items-center gap-x-2 px-3 py-1 text-sm text-ink-soft">
          <VerdictGlyph verdict="intact" />
          {boardWords.folded(folded.length, bridges)} {boardWords.foldedAway}
          <button
            type="button"
            onClick={onUnfold}
            className="rounded px-1 py-0.5 text-accent underline underline-offset-2"
          >
            {boardWords.unfold}
          </button>
        </span>
      </td>
    </tr>
  );
}
