"use client";

import { splitSentences } from "../../lib/text/sentences.ts";
import type { BridgeInShort } from "../../lib/topology/topology.ts";
import { BridgeLink } from "../estate/bridge-link.tsx";
import { panelWords } from "../words/panel.ts";

const link = "text-accent underline underline-offset-2";

interface BlockedCardProps {
  readonly blocker: BridgeInShort;
  /** The rules that this bridge breaks besides. */
  readonly ownFaults: readonly string[];
}

/** Stands in place of the verdict of a bridge that waits for another: what is wrong there, told once. */
export function BlockedCard({ blocker, ownFaults }: BlockedCardProps) {
  const { first } = splitSentences(blocker.message ?? "");
  return (
    <div className="rounded-lg border-l-4 border-verdict bg-verdict-soft px-3 py-2.5">
      <p className="font-semibold text-pretty wrap-anywhere">
        {panelWords.blockedBy}{" "}
        <BridgeLink id={blocker.id} className={link}>
          {panelWords.bridgeTo(blocker.kind, blocker.target.name)}
        </BridgeLink>
        .
      </p>
      {first !== "" && <p className="mt-1.5 text-sm text-pretty wrap-anywhere">{first}</p>}
      <p className="mt-1.5 text-sm text-pretty wrap-anywhere">
        {ownFaults.length === 0 ? panelWords.mendThere : panelWords.mendThereThen(ownFaults)}
      </p>
    </div>
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
            <BridgeLink id={id} className={`font-medium ${link}`}>
              {panelWords.bridgeFromTo(kind, `${namespace}/${workload.name}`, target.name)}
            </BridgeLink>
          </li>
        ))}
      </ul>
    </details>
  );
}
