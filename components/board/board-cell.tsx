import type { BoardCell as Cell } from "../../lib/board/board.ts";
import { bridgeKindTitles } from "../../lib/topology/sort-titles.ts";
import { BridgeLink } from "../estate/bridge-link.tsx";
import { StandingGlyph } from "../verdict/standing-glyph.tsx";
import { boardWords, standingWords } from "../words/board.ts";

/** How the bridges of one kind stand for one workload: the worst of them, and how many there are. */
export function BoardCell({ cell, isSelected }: { cell: Cell; isSelected: boolean }) {
  const { kind, worst, standing, count } = cell;
  const title = `${standingWords[standing]}: ${bridgeKindTitles[kind]}, ${worst.target.name}`;
  const several = count > 1 ? `, ${boardWords.several(count)}` : "";
  return (
    <BridgeLink
      id={worst.id}
      isSelected={isSelected}
      title={worst.message === null ? title + several : `${title}${several}\n${worst.message}`}
      className="mx-auto flex h-8 w-full max-w-16 items-center justify-center gap-1 rounded-md border border-transparent bg-verdict-soft text-sm font-semibold text-verdict hover:border-verdict aria-current:border-verdict aria-current:ring-2 aria-current:ring-verdict in-data-[standing=intact]:bg-transparent in-data-[standing=intact]:hover:bg-verdict-soft"
    >
      <StandingGlyph standing={standing} />
      <span className="sr-only">{title + several}</span>
      {count > 1 && (
        <span aria-hidden="true" className="tabular-nums">
          {count}
        </span>
      )}
    </BridgeLink>
  );
}
