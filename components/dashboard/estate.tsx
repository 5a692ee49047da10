"use client";

import { useCallback, useMemo, useState } from "react";
import type { Bridge } from "../../lib/bridges/bridge.ts";
import { bridgeKindTitles } from "../../lib/topology/sort-titles.ts";
import type { TopologyDocument } from "../../lib/topology/topology.ts";
import { BridgePanel, GoneBridge } from "../bridge/bridge-panel.tsx";
import { PanelFrame } from "../bridge/panel-frame.tsx";
import { useBridge } from "../bridge/use-bridge.ts";
import { IncompleteReadings } from "../readings/incomplete-readings.tsx";
import { NothingFound } from "../readings/nothing-found.tsx";
import { BridgeList } from "../topology/bridge-list.tsx";
import { SelectionContext } from "../topology/selection-context.ts";
import { TopologySection } from "../topology/topology-section.tsx";
import { usePicture } from "../topology/use-picture.ts";
import { Headline } from "./headline.tsx";
import { useBridgeSelection } from "./use-bridge-selection.ts";
import { usePassed } from "./use-passed.ts";

const nothing: ReadonlySet<string> = new Set();

/** What was read: the verdicts, the picture, its twin in words, and what could not be read. */
export function Estate({ document, initialBridge }: { document: TopologyDocument; initialBridge: Bridge | null }) {
  const { bridges, nodes, readings, readAt } = document;
  const { selected, select, close } = useBridgeSelection();
  const [unfolded, setUnfolded] = useState(nothing);
  const picture = usePicture(document, unfolded);
  const passed = usePassed(picture, selected);
  const unfold = useCallback((group: string) => setUnfolded((groups) => new Set([...groups, group])), []);
  const unfoldAll = () => setUnfolded(new Set(nodes.map(({ group }) => group)));
  const selection = useMemo(() => ({ bridge: selected, passed, select, unfold }), [selected, passed, select, unfold]);

  const short = bridges.find(({ id }) => id === selected) ?? null;
  const { bridge, error } = useBridge(short?.id ?? null, readAt, initialBridge);
  const blocker = bridges.find(({ id }) => id === short?.blockedBy) ?? null;
  return (
    <>
      <Headline document={document} />
      <div className={selected === null ? "" : "grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_27rem]"}>
        <div className="flex min-w-0 flex-col gap-8">
          {bridges.length === 0 && <NothingFound {...readings} />}
          {bridges.length > 0 && (
            <SelectionContext value={selection}>
              <TopologySection picture={picture} onUnfoldAll={unfoldAll} />
            </SelectionContext>
          )}
          {bridges.length > 0 && <BridgeList bridges={bridges} selected={selected} onSelect={select} />}
          <IncompleteReadings {...readings} />
        </div>
        {selected !== null && (
          <PanelFrame
            key={selected}
            id={selected}
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
        )}
      </div>
    </>
  );
}
