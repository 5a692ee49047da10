"use client";

import { bridgeKindTitles } from "../../lib/topology/sort-titles.ts";
import type { BridgeInShort } from "../../lib/topology/topology.ts";
import { BridgeLink } from "../estate/bridge-link.tsx";
import { panelWords } from "../words/panel.ts";

const link = "font-medium text-accent underline underline-offset-2";

/** The one thing to do about a bridge that only waits for another. */
export function Blocker({ blocker }: { blocker: BridgeInShort }) {
  return (
    <p className="rounded-lg bg-sunken px-3 py-2 text-sm wrap-anywhere">
      {panelWords.mendFirst}{" "}
      <BridgeLink id={blocker.id} className={link}>
        the {bridgeKindTitles[blocker.kind].toLowerCase()} bridge to {blocker.target.name}
      </BridgeLink>
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
