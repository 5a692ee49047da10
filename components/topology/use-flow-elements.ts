"use client";

import { useMemo } from "react";
import { severityOf } from "../../lib/bridges/verdict.ts";
import { measures } from "../../lib/topology/measures.ts";
import { bridgeKindTitles } from "../../lib/topology/sort-titles.ts";
import { verdictWords } from "../verdict/verdict-words.ts";
import type { AnchorNode } from "./anchor.tsx";
import type { LaneBandNode } from "./lane-band.tsx";
import type { ResourceCardNode } from "./resource-card.tsx";
import type { SpanEdgeData } from "./span-edge.tsx";
import type { Picture } from "./use-picture.ts";
import type { PictureWindow } from "./use-window.ts";

/** React Flow would call every card "node" and every span "edge", words that mean something else here. */
const unnamed = { "aria-roledescription": undefined };

/** What of the picture React Flow draws. */
export function useFlowElements(picture: Picture, { visible, isPainted }: PictureWindow) {
  const bands = useMemo(() => bandsOf(picture), [picture]);
  const isBare = visible?.size === 0;
  const { cards, edges } = useMemo(
    () => (isBare ? { cards: [], edges: [] } : { cards: cardsOf(picture), edges: edgesOf(picture) }),
    [picture, isBare],
  );
  return useMemo(() => {
    // Painted cards stay in the page for the keyboard and for whoever has it read out; lines need not.
    if (visible === null) return { nodes: [...bands, ...cards], edges: isPainted ? [] : edges };
    const near = new Set(edges.filter(({ id }) => visible.has(id)).flatMap(({ source, target }) => [source, target]));
    const seen = cards.filter(({ id }) => visible.has(id));
    // React Flow draws an edge only between nodes that it has: out of sight, an empty one will do.
    const anchors = cards
      .filter(({ id }) => near.has(id) && !visible.has(id))
      .map(({ data: _, ...card }): AnchorNode => ({ ...card, type: "anchor", data: {} }));
    return {
      nodes: [...bands, ...seen, ...anchors],
      edges: edges.filter(({ id }) => visible.has(id)),
    };
  }, [bands, cards, edges, visible, isPainted]);
}

function bandsOf({ topology, layout }: Picture): readonly LaneBandNode[] {
  return topology.lanes.map((lane, at) => {
    const { x, width } = layout.lanes[at] ?? { x: 0, width: 0 };
    return {
      id: `lane ${lane.id}`,
      type: "lane",
      position: { x: x - measures.lanePadding, y: 0 },
      data: { lane },
      width: width + 2 * measures.lanePadding,
      height: layout.height,
      zIndex: -1,
      domAttributes: unnamed,
    };
  });
}

function cardsOf({ topology, layout }: Picture): readonly ResourceCardNode[] {
  // What is docked to a card comes after it and lies on top.
  const inOrder = topology.nodes.toSorted((a, b) => Number(a.owner !== null) - Number(b.owner !== null));
  return inOrder.map((node) => {
    const { x, y, width, height } = layout.cards.get(node.id) ?? { x: 0, y: 0, width: 0, height: 0 };
    return {
      id: node.id,
      type: "card",
      position: { x, y },
      data: { node, sizes: layout.sizes },
      width,
      height,
      // Otherwise React Flow takes every span out until it has measured the cards anew, and the keyboard goes with it.
      measured: { width, height },
      domAttributes: unnamed,
    };
  });
}

function edgesOf({ topology, spans, layout }: Picture): SpanEdgeData[] {
  const titles = new Map(topology.nodes.map(({ id, title }) => [id, title]));
  // The worst come last and lie on top, where the pointer finds them.
  const sorted = spans.toSorted((a, b) => severityOf(a.verdict) - severityOf(b.verdict));
  return sorted.flatMap((span): SpanEdgeData[] => {
    const way = layout.ways.get(span.id);
    if (way === undefined) return [];
    const ends = `from ${titles.get(span.from)} to ${titles.get(span.to)}`;
    return [
      {
        id: span.id,
        type: "span",
        source: span.from,
        target: span.to,
        data: { span, way, sizes: layout.sizes },
        ariaLabel: `${bridgeKindTitles[span.kind]} bridge ${ends}: ${verdictWords[span.verdict]}`,
        domAttributes: unnamed,
      },
    ];
  });
}
