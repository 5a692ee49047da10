"use client";

import { boardOrders, type BoardOrder } from "../../lib/board/sort-board.ts";
import { formatSort, parseSort } from "../../lib/view/sort.ts";
import { boardGroupings, type BoardGrouping } from "../../lib/view/view.ts";
import { useView } from "../estate/use-view.ts";
import { boardWords, groupingWords, orderWords } from "../words/board.ts";
import { CheckBox } from "../frame/check-box.tsx";
import { Choice } from "../frame/choice.tsx";

/** What the rows stand under, and in which order. Both stand in the address. */
export function BoardControls() {
  const { view, change } = useView();
  const { column, isDescending } = parseSort(view.sort, boardOrders, "worst");
  const order = (next: BoardOrder, isReversed: boolean) =>
    change({ sort: formatSort({ column: next, isDescending: isReversed }, "worst") });
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-2 sm:gap-x-4 text-sm print:hidden">
      <Choice<BoardGrouping>
        label={boardWords.groupBy}
        value={view.group}
        values={boardGroupings}
        words={groupingWords}
        onChoose={(group) => change({ group, open: [] })}
      />
      <Choice<BoardOrder>
        label={boardWords.sortBy}
        value={column}
        values={boardOrders}
        words={orderWords}
        onChoose={(next) => order(next, isDescending)}
      />
      <CheckBox
        label={boardWords.reversed}
        isChecked={isDescending}
        onChange={(isReversed) => order(column, isReversed)}
      />
    </div>
  );
}
