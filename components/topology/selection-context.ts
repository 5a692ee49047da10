"use client";

import { createContext, useContext } from "react";

/** What is selected, and how a card or a span selects. */
export interface Selection {
  /** The id of the selected bridge. */
  readonly bridge: string | null;
  /** The nodes and spans that the selected bridge passes. */
  readonly passed: ReadonlySet<string>;
  readonly select: (bridge: string) => void;
  readonly unfold: (group: string) => void;
}

export const SelectionContext = createContext<Selection>({
  bridge: null,
  passed: new Set(),
  select: () => {},
  unfold: () => {},
});

export const useSelection = (): Selection => useContext(SelectionContext);
