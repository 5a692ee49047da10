import { standingOf } from "../../lib/board/tally.ts";
import type { BridgeColumn } from "../../lib/tables/bridge-table.ts";
import { bridgeKindTitles, sortTitle } from "../../lib/topology/sort-titles.ts";
import type { BridgeInShort } from "../../lib/topology/topology.ts";
import { BridgeLink } from "../estate/bridge-link.tsx";
import { BridgeKindIcon } from "../topology/bridge-kind-icon.tsx";
import { VerdictBadge } from "../verdict/verdict-badge.tsx";
import { standingWords } from "../words/board.ts";
import { bridgeColumnTitles } from "../words/tables.ts";
import type { Column } from "./column.ts";

export const bridgeTableColumns: readonly Column<BridgeInShort, BridgeColumn>[] = [
  {
    id: "verdict",
    title: bridgeColumnTitles.verdict,
    width: "7rem",
    isPlain: true,
    cell: (bridge) => <Verdict bridge={bridge} />,
  },
  {
    id: "kind",
    title: bridgeColumnTitles.kind,
    width: "9.5rem",
    cell: ({ kind }) => (
      <span className="flex items-start gap-2">
        <BridgeKindIcon kind={kind} />
        {bridgeKindTitles[kind]}
      </span>
    ),
  },
  {
    id: "workload",
    title: bridgeColumnTitles.workload,
    width: "minmax(9rem, 1fr)",
    cell: (bridge) => <From bridge={bridge} />,
  },
  {
    id: "target",
    title: bridgeColumnTitles.target,
    width: "minmax(9rem, 1fr)",
    cell: ({ target, kind }) => (
      <>
        <span className="block wrap-anywhere">{target.name}</span>
        <span className="block text-xs text-ink-soft">{sortTitle(target.type, kind)}</span>
      </>
    ),
  },
  {
    id: "cause",
    title: bridgeColumnTitles.cause,
    width: "minmax(12rem, 2fr)",
    cell: (bridge) => <Cause bridge={bridge} />,
  },
];

function Verdict({ bridge }: { bridge: BridgeInShort }) {
  return (
    <>
      <VerdictBadge verdict={bridge.verdict} />
      {standingOf(bridge) === "blocked" && (
        <span className="mt-0.5 block pl-2 text-xs text-ink-soft">{standingWords.blocked.toLowerCase()}</span>
      )}
    </>
  );
}

/** The workload, whose name opens the panel. */
function From({ bridge: { id, cluster, namespace, workload } }: { bridge: BridgeInShort }) {
  return (
    <>
      <BridgeLink
        id={id}
        isSelected={false}
        className="font-medium wrap-anywhere text-accent underline underline-offset-2"
      >
        {namespace}/{workload.name}
      </BridgeLink>
      <span className="block text-xs wrap-anywhere text-ink-soft">
        {workload.kind} in {cluster}
      </span>
    </>
  );
}

function Cause({ bridge: { rootCause, message } }: { bridge: BridgeInShort }) {
  if (rootCause === null) return <span className="text-ink-soft">–</span>;
  return (
    <>
      <span className="block font-mono text-[0.8125rem] wrap-anywhere">{rootCause}</span>
      {message !== null && <span className="block wrap-anywhere text-ink-soft">{message}</span>}
    </>
  );
}
