import type { ActiveFilter } from "../../lib/view/filters.ts";
import { filterTitles, filterValueTitle, filterWords } from "../words/filters.ts";

interface Props {
  readonly filter: ActiveFilter;
  readonly onRemove: (filter: ActiveFilter) => void;
}

/** A filter that is on. The whole of it takes the filter off. */
export function FilterChip({ filter, onRemove }: Props) {
  const title = filterTitles[filter.name];
  const value = filterValueTitle(filter);
  return (
    <>
      {/* On paper there is nothing to press. */}
      <span className="hidden print:inline">
        {title}: <span className="font-semibold">{value}</span>
      </span>
      <button
        type="button"
        onClick={() => onRemove(filter)}
        className="flex max-w-full items-center gap-1.5 rounded-full bg-accent py-1 pr-2 pl-3 text-left text-accent-ink pointer-coarse:min-h-10"
      >
        <span className="sr-only">{filterWords.remove} </span>
        <span className="min-w-0 wrap-anywhere">
          {title}: <span className="font-semibold">{value}</span>
        </span>
        <svg viewBox="0 0 12 12" aria-hidden="true" className="size-3 shrink-0">
          <path d="M2.5 2.5l7 7M9.5 2.5l-7 7" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
        </svg>
      </button>
    </>
  );
}
