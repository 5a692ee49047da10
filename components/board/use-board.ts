"use client";

import { useMemo } from "react";
import { toBoard } from "../../lib/board/board.ts";
import { foldBoard, type FoldedGroup } from "../../lib/board/fold-board.ts";
import { boardOrders, sortBoard } from "../../lib/board/sort-board.ts";
import type { BridgeInShort } from "../../lib/topology/topology.ts";
import { parseSort } from "../../lib/view/sort.ts";
import type { View } from "../../lib/view/view.ts";

/** The board of these bridges, grouped, sorted and folded as the view has it. */
export function useBoard(bridges: readonly BridgeInShort[], view: View): readonly FoldedGroup[] {
  const { group, sort, open, bridge } = view;
  const sorted = useMemo(
    () => sortBoard(toBoard(bridges, group), parseSort(sort, boardOrders, "worst")),
    [bridges, group, sort],
  );
  return useMemo(() => foldBoard(sorted, new Set(open), bridge), [sorted, open, bridge]);
}
