"use client";

import { useRef, type ReactNode } from "react";
import { activeFilters, cleared, toggled, type ActiveFilter, type FilterName } from "../../lib/view/filters.ts";
import { useView } from "../estate/use-view.ts";
import { filterWords, shownSentence } from "../words/filters.ts";
import { FilterChip } from "./filter-chip.tsx";

interface Props {
  /** The filters that this page has. */
  readonly filters: readonly FilterName[];
  readonly shown: number;
  readonly total: number;
  /** What is counted, in the singular. */
  readonly noun: string;
  /** What is said when everything is shown, if not that. */
  readonly whole?: string;
  /** Whether something is folded away besides; it stands in the children, with the way to get at it. */
  readonly isFolded?: boolean;
  readonly children?: ReactNode;
}

/** How much of everything is shown: a quiet line while that is all, and a loud bar as soon as it is not. */
export function ShownBar({ filters, shown, total, noun, whole, isFolded = false, children }: Props) {
  const { view, change } = useView();
  const ref = useRef<HTMLFieldSetElement>(null);
  const active = activeFilters(view, filters);
  const said = shown === total && whole !== undefined ? whole : shownSentence(shown, total, noun);
  const isLoud = active.length > 0 || isFolded;
  // The button that had the keyboard is gone with its filter.
  const stay = () => ref.current?.focus();
  const remove = (filter: ActiveFilter) => {
    stay();
    change((now) => toggled(now, filter));
  };
  const clear = () => {
    stay();
    change(cleared(filters));
  };
  return (
    <fieldset
      ref={ref}
      tabIndex={-1}
      aria-label={filterWords.active}
      data-loud={isLoud || undefined}
      className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1.5 rounded-lg border-2 border-transparent py-1.5 text-sm max-lg:not-data-loud:sr-only print:not-sr-only print:border-0 print:data-loud:px-0 data-loud:basis-full data-loud:border-accent data-loud:bg-surface data-loud:px-3"
    >
      <output className={isLoud ? "font-semibold" : "text-ink-soft"}>{said}</output>
      {active.length > 0 && (
        <ul className="contents">
          {active.map((filter) => (
            <li key={`${filter.name} ${filter.value}`} className="min-w-0">
              <FilterChip filter={filter} onRemove={remove} />
            </li>
          ))}
        </ul>
      )}
      {active.length > 0 && (
        <button
          type="button"
          onClick={clear}
          className="-mx-1 rounded-md px-1 py-0.5 text-accent underline underline-offset-2 pointer-coarse:min-h-10"
        >
          {filterWords.clear}
        </button>
      )}
      {shown === 0 && active.length > 0 && <p className="text-ink-soft">{filterWords.nothingLeft}</p>}
      {children}
    </fieldset>
  );
}
