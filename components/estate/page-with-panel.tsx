"use client";

import dynamic from "next/dynamic";
import { useEffect, type ReactNode } from "react";
import type { BridgeInFull } from "../../lib/bridges/bridge-in-full.ts";
import { useView } from "./use-view.ts";
import { WhenRead } from "./when-read.tsx";

/** Not needed for the first paint, unless the address selects a bridge. */
const loadAside = () => import("../bridge/bridge-aside.tsx");
const BridgeAside = dynamic(() => loadAside().then((module) => module.BridgeAside));

interface Props {
  /** The bridge that the address selects, so that the first paint already has its joints. */
  readonly initialBridge: BridgeInFull | null;
  readonly children: ReactNode;
}

/** A page about bridges, and beside it the panel of the one that is selected. */
export function PageWithPanel({ initialBridge, children }: Props) {
  const { view } = useView();
  useEffect(() => void loadAside(), []);
  return (
    <WhenRead>
      <div
        className={
          view.bridge === null ? "" : "grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_clamp(27rem,35vw,36rem)]"
        }
      >
        <div className="flex min-w-0 flex-col gap-4">{children}</div>
        {view.bridge !== null && <BridgeAside id={view.bridge} initial={initialBridge} />}
      </div>
    </WhenRead>
  );
}
