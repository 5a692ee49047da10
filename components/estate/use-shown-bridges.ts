"use client";

import { useMemo } from "react";
import type { BridgeInShort } from "../../lib/topology/topology.ts";
import { bridgeFilters, onlyFilters } from "../../lib/view/filters.ts";
import { matchesView } from "../../lib/view/matches-view.ts";
import { formatView, parseView, type View } from "../../lib/view/view.ts";
import { useEstate } from "./estate-context.ts";

/** The bridges that the filters of the view let through: the same ones until a filter changes. */
export function useShownBridges(view: View): readonly BridgeInShort[] {
  const { bridges } = useEstate().document;
  const filters = formatView(onlyFilters(view, bridgeFilters));
  return useMemo(() => {
    const filtered = parseView(new URLSearchParams(filters));
    return bridges.filter((bridge) => matchesView(bridge, filtered));
  }, [bridges, filters]);
}
