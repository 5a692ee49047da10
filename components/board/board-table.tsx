import { bridgeKinds } from "../../lib/bridges/bridge.ts";
import type { FoldedGroup } from "../../lib/board/fold-board.ts";
import { bridgeKindTitles } from "../../lib/topology/sort-titles.ts";
import { BridgeKindIcon } from "../topology/bridge-kind-icon.tsx";
import { boardWords } from "../words/board.ts";
import { BoardRows } from "./board-rows.tsx";

interface Props {
  readonly groups: readonly FoldedGroup[];
  readonly selected: string | null;
  readonly onUnfold: (key: string) => void;
}

const headingClass = "sticky top-0 z-20 border-b border-line-strong bg-surface";

/** The matrix, in a region of its own that scrolls both ways under its headings. */
export function BoardTable({ groups, selected, onUnfold }: Props) {
  return (
    <section
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by the keyboard
      tabIndex={0}
      aria-label={boardWords.table}
      className="relative max-h-[calc(100dvh-3rem)] overflow-auto rounded-xl border border-line bg-surface"
    >
      <table className="w-full min-w-[37rem] table-fixed border-separate border-spacing-0 sm:min-w-[58rem]">
        <colgroup>
          <col className="w-36 sm:w-60" />
          {bridgeKinds.map((kind) => (
            <col key={kind} className="w-14 sm:w-20" />
          ))}
          <col className="w-24 sm:w-36" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className={`${headingClass} left-0 z-30! px-3 py-2 text-left text-sm font-semibold`}>
              {boardWords.workload}
            </th>
            {bridgeKinds.map((kind) => (
              <th key={kind} scope="col" className={`${headingClass} px-1 py-2 text-xs font-medium`}>
                <span className="flex flex-col items-center gap-1 text-center leading-tight">
                  <BridgeKindIcon kind={kind} />
                  <span className="max-sm:sr-only">{bridgeKindTitles[kind]}</span>
                </span>
              </th>
            ))}
            <th scope="col" className={`${headingClass} px-3 py-2 text-left text-sm font-semibold`}>
              {boardWords.bridges}
            </th>
          </tr>
        </thead>
        {groups.map((group) => (
          <BoardRows key={group.key} group={group} selected={selected} onUnfold={onUnfold} />
        ))}
      </table>
    </section>
  );
}
