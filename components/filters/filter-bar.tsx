"use client";

import type { ReactNode } from "react";
import { bridgeFilters } from "../../lib/view/filters.ts";
import { useEstate } from "../estate/estate-context.ts";
import { useShownBridges } from "../estate/use-shown-bridges.ts";
import { useView } from "../estate/use-view.ts";
import { filterWords } from "../words/filters.ts";
import { FilterMenus } from "./filter-menus.tsx";
import { openWorst } from "./open-worst.ts";
import { SearchField } from "./search-field.tsx";
import { ShownBar } from "./shown-bar.tsx";

/**
 * The filters of the bridges, and what they keep back. For every page that shows bridges. Below it stands what else
 * the page does not show.
 */
export function FilterBar({ isFolded = false, children }: { isFolded?: boolean; children?: ReactNode }) {
  const { bridges } = useEstate().document;
  const { view } = useView();
  const shown = useShownBridges(view).length;
  if (bridges.length === 0) return null;
  return (
    <section aria-label={filterWords.bar} className="relative z-20 flex flex-wrap items-center gap-2 max-lg:-order-2">
      <SearchField onEnter={() => openWorst(bridges)} />
      <FilterMenus bridges={bridges} />
      <ShownBar filters={bridgeFilters} shown={shown} total={bridges.length} noun="bridge" isFolded={isFolded}>
        {children}
      </ShownBar>
    </section>
  );
}
