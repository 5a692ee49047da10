"use client";

import { lazy, Suspense, useId, useState } from "react";
import type { BridgeInShort } from "../../lib/topology/topology.ts";
import type { FacetName } from "../../lib/view/facet.ts";
import { chosenIn } from "../../lib/view/filters.ts";
import { useView } from "../estate/use-view.ts";
import { filterTitles } from "../words/filters.ts";
import { Chevron } from "./chevron.tsx";
import { useDismissal } from "./use-dismissal.ts";

const FilterOptions = lazy(() => import("./filter-options.tsx"));

/** One filter: a button that tells how many of its values are chosen, and below it the values to choose from. */
export function FilterMenu({ name, bridges }: { name: FacetName; bridges: readonly BridgeInShort[] }) {
  const { view } = useView();
  const [isOpen, setOpen] = useState(false);
  const { ref, buttonRef } = useDismissal(isOpen, () => setOpen(false));
  const id = useId();
  const chosen = chosenIn(view, name).length;
  return (
    <div ref={ref} className="lg:relative">
      <button
        ref={buttonRef}
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        data-on={chosen > 0 || undefined}
        onClick={() => setOpen(!isOpen)}
        className="flex w-full items-center justify-between gap-1.5 rounded-md border border-line-strong bg-surface px-2.5 py-1.5 text-sm hover:bg-sunken max-md:min-h-10 pointer-coarse:min-h-10 data-on:border-accent data-on:bg-accent data-on:font-medium data-on:text-accent-ink"
      >
        <span className="tabular-nums">{chosen > 0 ? `${filterTitles[name]}: ${chosen}` : filterTitles[name]}</span>
        <Chevron isOpen={isOpen} />
      </button>
      {isOpen && (
        <fieldset
          id={id}
          aria-label={filterTitles[name]}
          className="absolute top-full left-0 z-30 mt-1 w-full rounded-lg border border-line-strong bg-surface p-2 shadow-lg md:w-80"
        >
          <Suspense fallback={<p className="h-24" />}>
            <FilterOptions name={name} bridges={bridges} />
          </Suspense>
        </fieldset>
      )}
    </div>
  );
}
