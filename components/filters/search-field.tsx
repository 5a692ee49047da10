"use client";

import { useEffect, useRef } from "react";
import { useView, viewInAddress } from "../estate/use-view.ts";
import { filterWords } from "../words/filters.ts";

/** What `/` brings the keyboard to. */
export const searchFieldId = "search";

/** Words that have to stand in what is shown. Back leads to before the search, not to the letter before. */
export function SearchField() {
  const { view, change } = useView();
  const ref = useRef<HTMLInputElement>(null);
  // What is typed is ahead of what is drawn, and may end in a blank that the address does not hold. So the field has
  // a text of its own, which gives way when the address changes otherwise: by Back, or by taking the filter off.
  useEffect(() => {
    const input = ref.current;
    const { text } = viewInAddress();
    if (input !== null && input.value.trim() !== text) input.value = text;
  });
  const search = (typed: string) => change({ text: typed.trim() }, view.text !== "");
  return (
    <label className="flex min-w-0 grow basis-48 items-center sm:max-w-80">
      <span className="sr-only">{filterWords.search}</span>
      <input
        id={searchFieldId}
        type="search"
        ref={ref}
        defaultValue={view.text}
        onChange={(event) => search(event.target.value)}
        placeholder={filterWords.searchHint}
        autoComplete="off"
        spellCheck={false}
        className="w-full rounded-md border border-line-strong bg-surface px-3 py-1.5 text-sm placeholder:text-ink-soft"
      />
    </label>
  );
}
