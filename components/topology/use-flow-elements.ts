"use client";

import { useMemo } from "react";
import { laneIndex } from "../../lib/topology/lane.ts";
import { laneWidth, laneX, measures } from "../../lib/topology/measures.ts";
import { bridgeKindTitles } from "../../lib/topology/sort-titles.ts";
import { verdictWords } from "../verdict/verdict-words.ts";
import type { LaneBandNode } from "./lane-band.tsx";
import type { ResourceCardNode } from "./resource-card.tsx";
import type { SpanEdgeData } from "./span-edge.tsx";
import type { Picture } from "./use-picture.ts";

/** React Flow would call every card "node" and every span "edge", words that mean something else here. */
const unnamed = { "aria-roledescription": undefined };

/** The picture as React Flow takes it. */
export function useFlowElements({ topology, spans, layout }: Picture) {
  return useMemo(() => {
    const bands = topology.lanes.map((lane): LaneBandNode => ({
      id: `lane ${lane.id}`,
      type: "lane",
      position: { x: laneX(laneIndex(lane.id)) - measures.lanePadding, y: 0 },
      data: { lane },
      width: laneWidth,
      height: layout.height,
      zIndex: -1,
      domAttributes: unnamed,
    }));
    const cards = topology.nodes.map((node): ResourceCardNode => ({
      id: node.id,
      type: "card",
      position: layout.cards.get(node.id) ?? { x: 0, y: 0 },
      data: { node },
      width: measures.cardWidth,
      height: measures.cardHeight,
      domAttributes: unnamed,
    }));
    const titles = new Map(topology.nodes.map(({ id, title }) => [id, title]));
    const edges = spans.flatMap((span): SpanEdgeData[] => {
      const way = layout.ways.get(span.id);
      if (way === undefined) return [];
      const ends = `from ${titles.get(span.from)} to ${titles.get(span.to)}`;
      const ariaLabel = `${bridgeKindTitles[span.kind]} bridge ${ends}: ${verdictWords[span.verdict]}`;
      return [
        {
          id: span.id,
          type: "span",
          source: span.from,
          target: span.to,
          data: { span, way },
          ariaLabel,
          domAttributes: unnamed,
        },
      ];
    });
    return { nodes: [...bands, ...cards], edges };
  }, [topology, spans, layout]);
}
