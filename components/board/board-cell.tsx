import type { BoardCell as Cell } from "../../lib/board/board.ts";
import { columnOf } from "../../lib/board/lines-of.ts";
import { shapeOf } from "../../lib/board/tally.ts";
import { bridgeKindTitles } from "../../lib/topology/sort-titles.ts";
import { BridgeLink } from "../estate/bridge-link.tsx";
import { StandingGlyph } from "../verdict/standing-glyph.tsx";
import { boardWords, kindsInShort, standingWords } from "../words/board.ts";
import { gridRoles } from "./grid-roles.ts";
import { digits } from "../../lib/text/digits.ts";

interface Props {
  readonly cell: Cell;
  readonly isSelected: boolean;
  /** Whether Tab leads to it. */
  readonly isStation: boolean;
}

/**
 * How the bridges of one kind stand for one workload: the worst of them, and how many there are. A tile under the
 * heading of its kind, or, where there is no room for columns, a chip that says its kind itself.
 */
export function BoardCell({ cell, isSelected, isStation }: Props) {
  const { kind, worst, standing, count } = cell;
  const title = `${standingWords[standing]}: ${bridgeKindTitles[kind]}, ${worst.target.name}`;
  const several = count > 1 ? `, ${boardWords.several(count)}` : "";
  return (
    <td
      {...gridRoles.cell}
      aria-colindex={columnOf(kind)}
      data-standing={standing}
      data-verdict={shapeOf(standing)}
      className="@2xl:px-1"
    >
      <BridgeLink
        id={worst.id}
        isSelected={isSelected}
        tabIndex={isStation ? 0 : -1}
        title={worst.message === null ? title + several : `${title}${several}\n${worst.message}`}
        className="board-tile flex min-h-10 scroll-my-28 items-center gap-1 rounded-md border px-1.5 text-xs font-semibold text-verdict aria-current:ring-2 aria-current:ring-verdict aria-current:ring-offset-1 aria-current:ring-offset-surface @2xl:mx-auto @2xl:h-8 @2xl:min-h-0 @2xl:max-w-20 @2xl:justify-center @2xl:px-0 @2xl:text-sm"
      >
        <StandingGlyph standing={standing} className="size-3.5 @2xl:size-4" />
        <span aria-hidden="true" className="@2xl:hidden">
          {kindsInShort[kind]}
        </span>
        <span className="sr-only">{title + several}</span>
        {count > 1 && (
          <span aria-hidden="true" className="tabular-nums">
            {digits(count)}
          </span>
        )}
      </BridgeLink>
    </td>
  );
}
