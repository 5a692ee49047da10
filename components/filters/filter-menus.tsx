"use client";

import { useId, useState } from "react";
import type { BridgeInShort } from "../../lib/topology/topology.ts";
import type { FacetName } from "../../lib/view/facet.ts";
import { activeFilters } from "../../lib/view/filters.ts";
import { useView } from "../estate/use-view.ts";
import { filterWords } from "../words/filters.ts";
import { Chevron } from "./chevron.tsx";
import { FilterMenu } from "./filter-menu.tsx";

const names: readonly FacetName[] = ["namespace", "workload", "kind", "verdict"];

/** The filters with values to choose from: side by side, and on a phone behind one button that counts those chosen. */
export function FilterMenus({ bridges }: { bridges: readonly BridgeInShort[] }) {
  const { view } = useView();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const chosen = activeFilters(view, names).length;
  return (
    <>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        data-on={chosen > 0 || undefined}
        onClick={() => setOpen(!isOpen)}
        className="flex min-h-10 items-center gap-1.5 rounded-md border border-line-strong bg-surface px-2.5 text-sm hover:bg-sunken data-on:border-accent data-on:bg-accent data-on:font-medium data-on:text-accent-ink md:hidden"
      >
        <span className="tabular-nums">{chosen > 0 ? `${filterWords.bar}: ${chosen}` : filterWords.bar}</span>
        <Chevron isOpen={isOpen} />
      </button>
      <div
        id={id}
        data-open={isOpen || undefined}
        className="relative hidden basis-full grid-cols-2 gap-2 data-open:grid md:contents!"
      >
        {names.map((name) => (
          <FilterMenu key={name} name={name} bridges={bridges} />
        ))}
      </div>
    </>
  );
}
