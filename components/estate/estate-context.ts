"use client";

import { createContext, useContext } from "react";
import type { LiveTopology } from "./use-live-topology.ts";

export const EstateContext = createContext<LiveTopology | null>(null);

/** What was read, kept fresh, for every page below the frame. */
export function useEstate(): LiveTopology {
  const estate = useContext(EstateContext);
  if (estate === null) throw new Error("useEstate needs an EstateFrame around it");
  return estate;
}
