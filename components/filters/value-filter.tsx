"use client";

import { chosenIn, toggled, type ListFilterName } from "../../lib/view/filters.ts";
import { useView } from "../estate/use-view.ts";
import { filterTitles, filterValueTitle } from "../words/filters.ts";
import { digits } from "../../lib/text/digits.ts";

interface Props {
  readonly name: ListFilterName;
  /** Each value with the number of rows that choosing only it would leave. */
  readonly counts: ReadonlyMap<string, number>;
}

/** A filter of a few values, all in sight. */
export function ValueFilter({ name, counts }: Props) {
  const { view, change } = useView();
  const chosen = chosenIn(view, name);
  return (
    <fieldset className="flex flex-wrap items-center gap-1.5 text-sm">
      <legend className="sr-only">{filterTitles[name]}</legend>
      {[...counts].map(([value, count]) => (
        <button
          key={value}
          type="button"
          aria-pressed={chosen.includes(value)}
          onClick={() => change((now) => toggled(now, { name, value }))}
          className="rounded-md border border-line-strong bg-surface px-2.5 py-1.5 hover:bg-sunken pointer-coarse:min-h-10 aria-pressed:border-accent aria-pressed:bg-accent aria-pressed:font-medium aria-pressed:text-accent-ink"
        >
          {filterValueTitle({ name, value })} <span className="tabular-nums">{digits(count)}</span>
        </button>
      ))}
    </fieldset>
  );
}
