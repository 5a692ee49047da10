"use client";

import type { ReactNode } from "react";
import type { Bridge } from "../../lib/bridges/bridge.ts";
import { BridgeAside } from "../bridge/bridge-aside.tsx";
import { useView } from "./use-view.ts";
import { WhenRead } from "./when-read.tsx";

interface Props {
  /** The bridge that the address selects, so that the first paint already has its joints. */
  readonly initialBridge: Bridge | null;
  readonly children: ReactNode;
}

/** A page about bridges, and beside it the panel of the one that is selected. */
export function PageWithPanel({ initialBridge, children }: Props) {
  const { view } = useView();
  return (
    <WhenRead>
      <div className={view.bridge === null ? "" : "grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_27rem]"}>
        <div className="flex min-w-0 flex-col gap-8">{children}</div>
        {view.bridge !== null && <BridgeAside key={view.bridge} id={view.bridge} initial={initialBridge} />}
      </div>
    </WhenRead>
  );
}
