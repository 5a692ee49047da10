"use client";

import { useEffect, useMemo, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from "react";
import type { FoldedGroup } from "../../lib/board/fold-board.ts";
import { linesOf } from "../../lib/board/lines-of.ts";
import { stepOnBoard, type BoardPlace, type BoardStep } from "../../lib/board/step-on-board.ts";

const steps: Readonly<Record<string, BoardStep>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
  Home: "first",
  End: "last",
  "Control+Home": "top",
  "Control+End": "bottom",
};

interface BoardWalk {
  readonly ref: RefObject<HTMLTableElement | null>;
  /** The one place that Tab leads to. */
  readonly station: BoardPlace | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
  /** Brings the keyboard to a line as soon as it is there. */
  readonly expectLine: (key: string) => void;
}

/** Lets the arrow keys walk over the cells. https://www.w3.org/WAI/ARIA/apg/patterns/grid/ */
export function useBoardWalk(groups: readonly FoldedGroup[]): BoardWalk {
  const ref = useRef<HTMLTableElement>(null);
  const lines = useMemo(() => linesOf(groups), [groups]);
  const [last, setLast] = useState<BoardPlace | null>(null);
  /** The column that up and down started from, which a line may have nothing in. */
  const aim = useRef<{ readonly at: BoardPlace; readonly column: number } | null>(null);
  const expected = useRef<string | null>(null);
  const isThere = last !== null && lines.some(({ key, columns }) => key === last.line && columns.includes(last.column));
  const station = isThere ? last : (stepOnBoard(lines, { line: "", column: 0 }, "top") ?? null);

  useEffect(() => {
    const line = lines.find(({ key }) => key === expected.current);
    if (line?.columns[0] === undefined) return;
    expected.current = null;
    focusPlace(ref.current, { line: line.key, column: line.columns[0] });
  }, [lines]);

  const onFocus = ({ target }: FocusEvent) => {
    const place = placeOf(target);
    if (place !== null) setLast(place);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.ctrlKey ? `Control+${event.key}` : event.key];
    const from = placeOf(event.target);
    if (step === undefined || from === null || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    const { at, column: kept } = aim.current ?? { at: null, column: from.column };
    const column = at?.line === from.line && at.column === from.column ? kept : from.column;
    const next = stepOnBoard(lines, from, step, column);
    if (next === undefined) return;
    aim.current = step === "up" || step === "down" ? { at: next, column } : null;
    focusPlace(ref.current, next);
  };
  const expectLine = (key: string) => {
    expected.current = key;
  };
  return { ref, station, onKeyDown, onFocus, expectLine };
}

function placeOf(target: EventTarget): BoardPlace | null {
  const cell = target instanceof Element ? target.closest("[aria-colindex]") : null;
  const line = cell?.closest<HTMLElement>("[data-line]")?.dataset["line"];
  return cell === null || line === undefined ? null : { line, column: Number(cell.getAttribute("aria-colindex")) };
}

function focusPlace(table: HTMLTableElement | null, { line, column }: BoardPlace): void {
  const cell = `[data-line="${CSS.escape(line)}"] [aria-colindex="${column}"]`;
  table?.querySelector<HTMLElement>(`${cell} :is(a, button)`)?.focus();
}
