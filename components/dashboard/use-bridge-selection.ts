"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useEffect } from "react";

export interface BridgeSelection {
  readonly selected: string | null;
  readonly select: (bridge: string) => void;
  readonly close: () => void;
}

const parameter = "bridge";

/** Which bridge is selected, kept in the address: whoever is sent the address sees the same. Escape closes. */
export function useBridgeSelection(): BridgeSelection {
  const selected = useSearchParams().get(parameter);
  const select = useCallback((bridge: string) => write(bridge), []);
  const close = useCallback(() => write(null), []);
  useEffect(() => {
    if (selected === null) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) close();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [selected, close]);
  return { selected, select, close };
}

function write(bridge: string | null): void {
  const address = new URL(window.location.href);
  if (address.searchParams.get(parameter) === bridge) return;
  if (bridge === null) address.searchParams.delete(parameter);
  else address.searchParams.set(parameter, bridge);
  window.history.pushState(null, "", address);
}
