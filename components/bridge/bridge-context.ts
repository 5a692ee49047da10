"use client";

import { createContext, useContext, useMemo } from "react";
import type { Bridge } from "../../lib/bridges/bridge.ts";
import type { BridgeInFull } from "../../lib/bridges/bridge-in-full.ts";
import { portalLink } from "../../lib/places/portal-link.ts";

/** The bridge that the panel is about; null until it was fetched. */
export const BridgeContext = createContext<BridgeInFull | null>(null);

/** The resource's page in the portal of the cloud that the bridge's values speak of. */
export function usePortalLink(id: string | null): string | null {
  const bridge = useContext(BridgeContext);
  return useMemo(() => (id === null ? null : portalLink(id, valuesOf(bridge))), [id, bridge]);
}

function valuesOf(bridge: Bridge | null): readonly (string | null)[] {
  if (bridge === null) return [];
  const evidence = [...bridge.needs.map((need) => need.evidence), ...bridge.joints.flatMap((joint) => joint.evidence)];
  return [bridge.target.name, ...evidence.map(({ value }) => value)];
}
