"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import { tallyOf } from "../../lib/board/tally.ts";
import { filterTopology } from "../../lib/topology/filter.ts";
import { isFiltered } from "../../lib/view/filters.ts";
import { matchesView } from "../../lib/view/matches-view.ts";
import { useEstate } from "../estate/estate-context.ts";
import { useView } from "../estate/use-view.ts";
import { ExportMenu } from "../export/export-menu.tsx";
import { FilterBar } from "../filters/filter-bar.tsx";
import { FoldedCards } from "../filters/folded-cards.tsx";
import { IncompleteReadings } from "../readings/incomplete-readings.tsx";
import { NothingFound } from "../readings/nothing-found.tsx";
import { BridgeList } from "./bridge-list.tsx";
import { Headline } from "./headline.tsx";
import { PictureContext, type Station } from "./picture-context.ts";
import { TopologySection } from "./topology-section.tsx";
import { WorstBridges } from "./worst-bridges.tsx";
import { useLitPath } from "./use-lit-path.ts";
import { usePicture, type Picture } from "./use-picture.ts";
import { useRoom } from "./use-room.ts";
import { createValueStore } from "./value-store.ts";

/** The verdicts, the picture, its twin in words, and what could not be read. */
export function TopologyPage() {
  const { document } = useEstate();
  const { nodes, links, readings } = document;
  const { view, change } = useView();
  const bridges = useMemo(() => document.bridges.filter((bridge) => matchesView(bridge, view)), [document, view]);
  const shown = useMemo(() => {
    const wanted = new Set(bridges);
    return filterTopology(document, (bridge) => wanted.has(bridge));
  }, [document, bridges]);
  const unfolded = useMemo(() => new Set(view.open), [view.open]);
  const [room, frame] = useRoom();
  const picture = usePicture(shown, unfolded, room);
  const { lit, point, passed } = useLitPath(picture, view.bridge);
  const station = useStation(picture);
  const select = useCallback((bridge: string) => change({ bridge }), [change]);
  const unfold = useCallback((group: string) => change({ open: [...view.open, group] }), [change, view.open]);
  const unfoldAll = () => change({ open: [...new Set(nodes.map(({ group }) => group))] });
  const control = useMemo(() => ({ lit, station, point, select, unfold }), [lit, station, point, select, unfold]);
  return (
    <>
      <div className="flex items-start gap-x-6 gap-y-2 max-lg:-order-2 max-sm:flex-wrap">
        <Headline document={document} shown={isFiltered(view) ? tallyOf(bridges) : null} />
        <ExportMenu bridges={bridges} picture={picture} passed={passed} />
      </div>
      <FilterBar isFolded={picture.folded > 0}>
        {picture.folded > 0 && <FoldedCards count={picture.folded} onUnfoldAll={unfoldAll} />}
      </FilterBar>
      <WorstBridges bridges={document.bridges} shown={bridges} selected={view.bridge} />
      {document.bridges.length === 0 && <NothingFound {...readings} />}
      {bridges.length > 0 && (
        <PictureContext value={control}>
          <TopologySection picture={picture} links={links} selected={view.bridge} passed={passed} frame={frame} />
        </PictureContext>
      )}
      {bridges.length > 0 && <BridgeList bridges={bridges} selected={view.bridge} onSelect={select} />}
      <IncompleteReadings {...readings} reader={document.reader} />
    </>
  );
}

/** Where the arrow keys start: at the worst card, until somebody has gone elsewhere. */
function useStation({ topology: { nodes, bridges } }: Picture) {
  const [station] = useState(() => createValueStore<Station>({ node: null, wantsFocus: false }));
  const worst = nodes.find(({ bridge, kind }) => kind === "workload" && bridge === bridges[0]?.id) ?? nodes[0];
  useEffect(() => {
    if (!nodes.some(({ id }) => id === station.get().node)) station.set({ node: worst?.id ?? null, wantsFocus: false });
  }, [station, nodes, worst]);
  return station;
}
