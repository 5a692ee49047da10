"use client";

import { useEffect, useRef, type KeyboardEvent } from "react";
import { useView, viewInAddress } from "../estate/use-view.ts";
import { filterWords } from "../words/filters.ts";

/** What `/` brings the keyboard to. */
export const searchFieldId = "search";

/** The address follows once the hand rests: it is drawn anew each time, and would lag behind every letter. */
const restInMs = 120;

interface Props {
  /** What Enter does, once the address holds what was typed. */
  readonly onEnter?: () => void;
}

/** Words that have to stand in what is shown. Back leads to before the search, not to the letter before. */
export function SearchField({ onEnter }: Props) {
  const { view, change } = useView();
  const ref = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  // The field has a text of its own, which gives way when the address changes otherwise: by Back, or by taking the
  // filter off. While something typed is still on its way there, it does not.
  useEffect(() => {
    const input = ref.current;
    const { text } = viewInAddress();
    if (input !== null && timer.current === null && input.value.trim() !== text) input.value = text;
  });
  useEffect(() => () => clearTimeout(timer.current ?? undefined), []);
  const searchNow = (typed: string) => {
    clearTimeout(timer.current ?? undefined);
    timer.current = null;
    change({ text: typed.trim() }, viewInAddress().text !== "");
  };
  const search = (typed: string) => {
    clearTimeout(timer.current ?? undefined);
    timer.current = setTimeout(() => searchNow(typed), restInMs);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing || onEnter === undefined) return;
    searchNow(event.currentTarget.value);
    onEnter();
  };
  return (
    <label className="flex min-w-0 grow basis-40 items-center sm:max-w-80 print:hidden">
      <span className="sr-only">{filterWords.search}</span>
      <input
        id={searchFieldId}
        type="search"
        ref={ref}
        defaultValue={view.text}
        onChange={(event) => search(event.target.value)}
        onKeyDown={onKeyDown}
        placeholder={filterWords.searchHint}
        autoComplete="off"
        spellCheck={false}
        // Safari enlarges the whole page for a field with smaller letters.
        className="w-full rounded-md border border-line-strong bg-surface px-3 py-1.5 text-sm placeholder:text-ink-soft max-md:min-h-10 max-md:text-base pointer-coarse:min-h-10"
      />
    </label>
  );
}
