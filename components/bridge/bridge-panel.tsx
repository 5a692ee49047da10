"use client";

import type { Bridge } from "../../lib/bridges/bridge.ts";
import { bridgeKindTitles, sortTitle } from "../../lib/topology/sort-titles.ts";
import type { BridgeInShort } from "../../lib/topology/topology.ts";
import { VerdictBadge } from "../verdict/verdict-badge.tsx";
import { verdictMeanings } from "../verdict/verdict-words.ts";
import { JointLadder } from "./joint-ladder.tsx";
import { NeedList } from "./need-list.tsx";
import { usePanelFocus } from "./use-panel-focus.ts";

interface Props {
  readonly short: BridgeInShort;
  /** Null until it was fetched. */
  readonly bridge: Bridge | null;
  readonly error: string | null;
  /** The bridge that blocks this one. */
  readonly blocker: BridgeInShort | null;
  readonly onSelect: (id: string) => void;
  readonly onClose: () => void;
}

/** Everything about one bridge: what is claimed, the joints in order, the evidence, and what to type. */
export function BridgePanel({ short, bridge, error, blocker, onSelect, onClose }: Props) {
  const headingRef = usePanelFocus();
  const { kind, verdict, namespace, workload, target, message } = short;
  return (
    <aside
      aria-labelledby="panel-heading"
      data-verdict={verdict}
      className="rounded-xl border border-line border-t-4 border-t-verdict bg-surface shadow-lg max-lg:fixed max-lg:inset-0 max-lg:z-40 max-lg:overflow-y-auto max-lg:overscroll-contain max-lg:rounded-none lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto"
    >
      <div className="sticky top-0 z-10 flex items-start gap-3 border-b border-line bg-surface px-5 py-3">
        <h2
          id="panel-heading"
          ref={headingRef}
          tabIndex={-1}
          className="min-w-0 flex-1 text-lg font-semibold outline-none"
        >
          {bridgeKindTitles[kind]} bridge
        </h2>
        <VerdictBadge verdict={verdict} />
        <button type="button" onClick={onClose} className="-mr-2 rounded-md px-2 py-0.5 hover:bg-sunken">
          Close
        </button>
      </div>
      <div className="space-y-6 px-5 py-4">
        <div>
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 text-sm">
            <dt className="text-ink-soft">{workload.kind}</dt>
            <dd className="font-medium wrap-anywhere">
              {namespace}/{workload.name}
            </dd>
            <dt className="text-ink-soft">{sortTitle(target.type, kind)}</dt>
            <dd className="font-medium wrap-anywhere">{target.name}</dd>
          </dl>
          <p className="mt-3 wrap-anywhere">{message ?? verdictMeanings[verdict]}</p>
          {message !== null && <p className="mt-1 text-sm text-ink-soft">{verdictMeanings[verdict]}</p>}
          {target.exists === false && (
            <p className="mt-2 text-sm">
              Nothing answers to <code className="font-mono wrap-anywhere">{target.name}</code>.
              {target.nearest !== null && (
                <>
                  {" "}
                  The nearest that does exist is <code className="font-mono wrap-anywhere">{target.nearest}</code>.
                </>
              )}
            </p>
          )}
          {blocker !== null && <Blocker blocker={blocker} onSelect={onSelect} />}
        </div>
        {bridge === null ? (
          <output className="block text-sm text-ink-soft">{error ?? "Fetching the joints…"}</output>
        ) : (
          <>
            <JointLadder joints={bridge.joints} />
            <NeedList needs={bridge.needs} />
          </>
        )}
      </div>
    </aside>
  );
}

function Blocker({ blocker, onSelect }: { blocker: BridgeInShort; onSelect: (id: string) => void }) {
  return (
    <p className="mt-3 rounded-lg bg-sunken px-3 py-2 text-sm">
      Mend this first:{" "}
      <a
        href={`?bridge=${encodeURIComponent(blocker.id)}`}
        onClick={(event) => {
          event.preventDefault();
          onSelect(blocker.id);
        }}
        className="font-medium text-accent underline underline-offset-2"
      >
        the {bridgeKindTitles[blocker.kind].toLowerCase()} bridge to {blocker.target.name}
      </a>
    </p>
  );
}
