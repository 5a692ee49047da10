"use client";

import { useMemo } from "react";
import type { BridgeInShort } from "../../lib/topology/topology.ts";
import { matchesView } from "../../lib/view/matches-view.ts";
import type { View } from "../../lib/view/view.ts";
import { useEstate } from "./estate-context.ts";

/** The bridges that the filters of the view let through. */
export function useShownBridges(view: View): readonly BridgeInShort[] {
  const { bridges } = useEstate().document;
  return useMemo(() => bridges.filter((bridge) => matchesView(bridge, view)), [bridges, view]);
}
