"use client";

import { useCallback, useLayoutEffect, useMemo } from "react";
import { standingOf } from "../../lib/board/tally.ts";
import type { BridgeInFull } from "../../lib/bridges/bridge-in-full.ts";
import { useEstate } from "../estate/estate-context.ts";
import { useView } from "../estate/use-view.ts";
import { panelWords } from "../words/panel.ts";
import { BridgePanel } from "./bridge-panel.tsx";
import { PanelFrame } from "./panel-frame.tsx";
import { useBridge } from "./use-bridge.ts";

/** The panel of the selected bridge. Escape closes it. */
export function BridgeAside({ id, initial }: { id: string; initial: BridgeInFull | null }) {
  const { bridges, readAt } = useEstate().document;
  const { change } = useView();
  const close = useCallback(() => change({ bridge: null }), [change]);
  useEscape(close);
  const short = bridges.find((bridge) => bridge.id === id) ?? null;
  const fetched = useBridge(short?.id ?? null, readAt, initial);
  const blocker = bridges.find((other) => other.id === short?.blockedBy) ?? null;
  const blocked = useMemo(() => bridges.filter(({ blockedBy }) => blockedBy === id), [bridges, id]);
  return (
    <PanelFrame
      id={id}
      title={short === null ? panelWords.gone : panelWords.bridge(short.kind)}
      standing={short === null ? null : standingOf(short)}
      onClose={close}
    >
      {short === null ? (
        <p>{panelWords.goneBecause}</p>
      ) : (
        <BridgePanel short={short} fetched={fetched} blocker={blocker} blocked={blocked} />
      )}
    </PanelFrame>
  );
}

function useEscape(close: () => void): void {
  // As soon as the panel is seen: a fast hand closes it at once.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) close();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [close]);
}
