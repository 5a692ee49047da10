"use client";

import { bridgeKindTitles } from "../../lib/topology/sort-titles.ts";
import type { BridgeInShort } from "../../lib/topology/topology.ts";
import { BridgeLink } from "../estate/bridge-link.tsx";
import { panelWords } from "../words/panel.ts";

const link = "font-medium text-accent underline underline-offset-2";

interface BlockerProps {
  readonly blocker: BridgeInShort;
  /** The rules that this bridge breaks itself. */
  readonly ownFaults: readonly string[];
}

/** What to do first about a bridge that waits for another, and whether that will be all. */
export function Blocker({ blocker, ownFaults }: BlockerProps) {
  return (
    <p className="rounded-lg bg-sunken px-3 py-2 text-sm wrap-anywhere">
      {panelWords.mendFirst}{" "}
      <BridgeLink id={blocker.id} className={link}>
        the {bridgeKindTitles[blocker.kind].toLowerCase()} bridge to {blocker.target.name}
      </BridgeLink>
      {ownFaults.length > 0 && <span className="mt-1 block font-medium">{panelWords.brokenItself(ownFaults)}</span>}
    </p>
  );
}

/** What may stand again once this bridge is mended. */
export function BlockedList({ blocked }: { blocked: readonly BridgeInShort[] }) {
  return (
    <details className="rounded-lg bg-sunken px-3 py-2 text-sm">
      <summary className="font-medium">{panelWords.blocks(blocked.length)}</summary>
      <ul className="mt-1 space-y-1">
        {blocked.map(({ id, kind, namespace, workload, target }) => (
          <li key={id} className="wrap-anywhere">
            <BridgeLink id={id} className={link}>
              {bridgeKindTitles[kind]}: {namespace}/{workload.name} → {target.name}
            </BridgeLink>
          </li>
        ))}
      </ul>
    </details>
  );
}
