"use client";

import { bridgeColumns, bridgeComparisons } from "../../lib/tables/bridge-table.ts";
import { useEstate } from "../estate/estate-context.ts";
import { useShownBridges } from "../estate/use-shown-bridges.ts";
import { changeView, useView } from "../estate/use-view.ts";
import { ExportMenu } from "../export/export-menu.tsx";
import { FilterBar } from "../filters/filter-bar.tsx";
import { PageHeading } from "../frame/page-heading.tsx";
import { NothingFound } from "../readings/nothing-found.tsx";
import { bridgeListWords } from "../words/tables.ts";
import { bridgeRowLook } from "./bridge-table-columns.tsx";
import { DataTable } from "./data-table.tsx";
import { useSorted } from "./use-sorted.ts";

/** Every bridge as a line of a table. */
export function BridgeListPage() {
  const { bridges, readings } = useEstate().document;
  const { view } = useView();
  const shown = useShownBridges(view);
  const sorted = useSorted(shown, bridgeColumns, bridgeComparisons);
  return (
    <div className="space-y-4">
      <PageHeading title={bridgeListWords.title} hint={bridgeListWords.hint}>
        <ExportMenu bridges={shown} />
      </PageHeading>
      <FilterBar />
      {bridges.length === 0 && <NothingFound {...readings} />}
      {bridges.length > 0 && (
        <DataTable
          label={bridgeListWords.table}
          look={bridgeRowLook}
          selected={view.bridge}
          onOpen={openBridge}
          {...sorted}
        />
      )}
    </div>
  );
}

const openBridge = (bridge: string) => changeView({ bridge });
