import { standingOf } from "../../lib/board/tally.ts";
import type { BridgeColumn } from "../../lib/tables/bridge-table.ts";
import { bridgeKindTitles, sortTitle } from "../../lib/topology/sort-titles.ts";
import type { BridgeInShort } from "../../lib/topology/topology.ts";
import { BridgeLink } from "../estate/bridge-link.tsx";
import { BridgeKindIcon } from "../topology/bridge-kind-icon.tsx";
import { ErrorCodes } from "../verdict/error-codes.tsx";
import { bridgeColumnTitles, bridgeListWords } from "../words/tables.ts";
import type { Column } from "./column.ts";
import type { RowLook } from "./row-look.ts";
import { StandingBadge } from "./standing-badge.tsx";

/** Where there is little room, what is longer is in the panel. */
const fourLines = "line-clamp-4 @5xl:line-clamp-none print:line-clamp-none";

const columns: readonly Column<BridgeInShort, BridgeColumn>[] = [
  {
    id: "verdict",
    title: bridgeColumnTitles.verdict,
    width: "6.5rem",
    isPlain: true,
    cell: (bridge) => <StandingBadge standing={standingOf(bridge)} />,
  },
  {
    id: "kind",
    title: bridgeColumnTitles.kind,
    width: "minmax(8.25rem, 0.6fr)",
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
    width: "minmax(8.5rem, 1fr)",
    cell: (bridge) => <From bridge={bridge} />,
  },
  {
    id: "target",
    title: bridgeColumnTitles.target,
    width: "minmax(8rem, 1fr)",
    cell: ({ target, kind }) => (
      <>
        <span title={target.name} className={`wrap-anywhere ${fourLines}`}>
          {target.name}
        </span>
        <span className="block text-xs text-ink-soft">{sortTitle(target.type, kind)}</span>
      </>
    ),
  },
  {
    id: "cause",
    title: bridgeColumnTitles.cause,
    width: "minmax(10rem, 2fr)",
    cell: ({ rootCause, message }) =>
      rootCause === null ? null : (
        <>
          <span className="flex flex-wrap items-baseline gap-x-3">
            <span className="font-mono text-[0.8125rem] wrap-anywhere">{rootCause}</span>
            {message !== null && <ErrorCodes message={message} />}
          </span>
          {message !== null && (
            <span className="line-clamp-3 wrap-anywhere text-ink-soft @5xl:line-clamp-none print:line-clamp-none">
              {message}
            </span>
          )}
        </>
      ),
  },
];

export const bridgeRowLook: RowLook<BridgeInShort, BridgeColumn> = {
  columns,
  keyOf: ({ id }) => id,
  isOpenedByClick: true,
};

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
        {bridgeListWords.within(workload.kind, cluster)}
      </span>
    </>
  );
}
