"use client";

import { useCallback, useEffect } from "react";
import type { Bridge } from "../../lib/bridges/bridge.ts";
import { bridgeKindTitles } from "../../lib/topology/sort-titles.ts";
import { useEstate } from "../estate/estate-context.ts";
import { useView } from "../estate/use-view.ts";
import { BridgePanel, GoneBridge } from "./bridge-panel.tsx";
import { PanelFrame } from "./panel-frame.tsx";
import { useBridge } from "./use-bridge.ts";

/** The panel of the selected bridge. Escape closes it. */
export function BridgeAside({ id, initial }: { id: string; initial: Bridge | null }) {
  const { bridges, readAt } = useEstate().document;
  const { change } = useView();
  const select = useCallback((bridge: string) => change({ bridge }), [change]);
  const close = useCallback(() => change({ bridge: null }), [change]);
  useEscape(close);
  const short = bridges.find((bridge) => bridge.id === id) ?? null;
  const { bridge, error } = useBridge(short?.id ?? null, readAt, initial);
  const blocker = bridges.find((other) => other.id === short?.blockedBy) ?? null;
  return (
    <PanelFrame
      id={id}
      title={short === null ? "A bridge that is not there" : `${bridgeKindTitles[short.kind]} bridge`}
      verdict={short?.verdict ?? null}
      onClose={close}
    >
      {short === null ? (
        <GoneBridge />
      ) : (
        <BridgePanel short={short} bridge={bridge} error={error} blocker={blocker} onSelect={select} />
      )}
    </PanelFrame>
  );
}

function useEscape(close: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) close();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [close]);
}
