import type { BridgeKind } from "../bridges/bridge.ts";
import type { BridgeInShort } from "../topology/topology.ts";
import type { BoardGrouping } from "../view/view.ts";
import { standingOf, standingsWorstFirst, tallyOf, type Standing, type Tally } from "./tally.ts";

/** All bridges of one kind of one workload. */
export interface BoardCell {
  readonly kind: BridgeKind;
  /** The worst of them, which the cell shows and opens. */
  readonly worst: BridgeInShort;
  readonly standing: Standing;
  readonly count: number;
}

export interface BoardRow {
  /** `cluster/namespace/Kind/name`. */
  readonly key: string;
  readonly cluster: string;
  readonly namespace: string;
  readonly workload: BridgeInShort["workload"];
  readonly cells: ReadonlyMap<BridgeKind, BoardCell>;
  readonly bridges: readonly BridgeInShort[];
  readonly tally: Tally;
}

export interface BoardGroup {
  /** `cluster/namespace`, or the cluster's name. */
  readonly key: string;
  readonly title: string;
  /** The cluster that a namespace is in; null for a cluster. */
  readonly cluster: string | null;
  readonly rows: readonly BoardRow[];
  readonly tally: Tally;
}

/** The bridges as a matrix of workloads and kinds, in the order in which the workloads come up. */
export function toBoard(bridges: readonly BridgeInShort[], grouping: BoardGrouping): readonly BoardGroup[] {
  const rows = [...Map.groupBy(bridges, rowKey)].map(([key, own]) => toRow(key, own));
  const groupKey = ({ cluster, namespace }: BoardRow) => (grouping === "cluster" ? cluster : `${cluster}/${namespace}`);
  return [...Map.groupBy(rows, groupKey)].map(([key, own]) => toGroup(key, own, grouping));
}

const rowKey = ({ cluster, namespace, workload }: BridgeInShort): string =>
  `${cluster}/${namespace}/${workload.kind}/${workload.name}`;

function toRow(key: string, bridges: readonly BridgeInShort[]): BoardRow {
  const [{ cluster, namespace, workload }] = bridges as readonly [BridgeInShort];
  const kinds = Map.groupBy(bridges, ({ kind }) => kind);
  const cells = new Map([...kinds].map(([kind, own]) => [kind, toCell(kind, own)]));
  return { key, cluster, namespace, workload, cells, bridges, tally: tallyOf(bridges) };
}

function toCell(kind: BridgeKind, bridges: readonly BridgeInShort[]): BoardCell {
  const rankOf = (bridge: BridgeInShort) => standingsWorstFirst.indexOf(standingOf(bridge));
  const worst = bridges.reduce((left, right) => (rankOf(right) < rankOf(left) ? right : left));
  return { kind, worst, standing: standingOf(worst), count: bridges.length };
}

function toGroup(key: string, rows: readonly BoardRow[], grouping: BoardGrouping): BoardGroup {
  const [{ cluster, namespace }] = rows as readonly [BoardRow];
  const isCluster = grouping === "cluster";
  return {
    key,
    title: isCluster ? cluster : namespace,
    cluster: isCluster ? null : cluster,
    rows,
    tally: tallyOf(rows.flatMap(({ bridges }) => bridges)),
  };
}
