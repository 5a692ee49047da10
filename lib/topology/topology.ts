import type { Bridge, BridgeKind } from "../bridges/bridge.ts";
import type { Reader } from "../bridges/bridge-in-full.ts";
import type { Verdict } from "../bridges/verdict.ts";
import type { ReadingGap } from "./reading-gap.ts";
import type { Lane, LaneId } from "./lane.ts";

/** What a card stands for. `fold` stands for several cards of one sort that are all intact. */
export type NodeKind =
  | Exclude<BridgeKind, "compute">
  | "cluster"
  | "node-pool"
  | "federated-credential"
  | "service-account"
  | "provider"
  | "workload"
  | "config-map"
  | "secret"
  | "fold";

export interface TopologyNode {
  readonly id: string;
  readonly lane: LaneId;
  readonly kind: NodeKind;
  /** What sort of thing it is and, in a cluster, where: `shop · Deployment`. */
  readonly sort: string;
  readonly title: string;
  /** What else is to be known of the thing itself: `wants 0 pods`, `for shop/sa-checkout`. */
  readonly note: string | null;
  /** The one line that matters. */
  readonly line: string;
  /** The worst verdict of what touches the card; a bridge that another one blocks counts at its workload only. */
  readonly verdict: Verdict;
  /** Whatever is wrong with the bridges that touch it is wrong elsewhere on their way, or because of another one. */
  readonly isTroubledElsewhere: boolean;
  /** False when nothing answers to the name, null when that could not be told. */
  readonly exists: boolean | null;
  readonly nearest: string | null;
  /** The id of the worst bridge that touches the card; null for a fold. */
  readonly bridge: string | null;
  /** What the card may be folded with: its cluster and namespace, or its sort in Azure. */
  readonly group: string;
  /** The id of the card that it is docked to: a pool to its cluster, a ConfigMap to the workload that reads it. */
  readonly owner: string | null;
  /** How many cards it stands for. */
  readonly count: number;
}

/** One bridge between two cards that follow each other on its way. */
export interface TopologyLink {
  readonly id: string;
  readonly bridge: string;
  readonly kind: BridgeKind;
  readonly from: string;
  readonly to: string;
  /** The worst of the joints that lie between the two cards. */
  readonly verdict: Verdict;
  /** Set where the bridge is broken between these two cards, and there is something to compare or a cause to name. */
  readonly gap: LinkGap | null;
  /** Broken here only because another bridge is. */
  readonly isBlocked: boolean;
  /** How the two cards are tied together, e.g. `label match`. */
  readonly mechanism: string;
}

/** The first broken joint and the two values that should have been equal. */
export interface LinkGap {
  readonly rule: string;
  readonly expected: string | null;
  readonly found: string | null;
}

export interface BridgeInShort extends Pick<
  Bridge,
  "id" | "kind" | "verdict" | "cluster" | "namespace" | "workload" | "target" | "rootCause" | "blockedBy"
> {
  /** What the first joint that has the bridge's verdict says; null when intact. */
  readonly message: string | null;
}

export interface Topology {
  readonly lanes: readonly Lane[];
  readonly nodes: readonly TopologyNode[];
  readonly links: readonly TopologyLink[];
  /** In the order of the evaluation: worst first. */
  readonly bridges: readonly BridgeInShort[];
}

/** `starting` until the first reading ended; `failed` while the last one ended in a bug. */
export type WatchPhase = "starting" | "ready" | "failed";

/** `expected` is how many readings the last time brought; null the first time. */
export interface ReadingProgress {
  readonly read: number;
  readonly expected: number | null;
  readonly latest: string | null;
}

/** What `GET /api/v1/topology` answers. Before the first reading has ended there is no `readAt` and nothing in the lists. */
export interface TopologyDocument extends Topology {
  readonly readAt: string | null;
  readonly revision: string | null;
  readonly intervalInSeconds: number;
  readonly phase: WatchPhase;
  readonly progress: ReadingProgress;
  readonly error: string | null;
  /** ISO 8601 of the start of the reading under way; null when none is. */
  readonly readingSince: string | null;
  readonly summary: Readonly<Record<Verdict, number>>;
  readonly readings: ReadingsInShort;
  /** Who reads: whom a role would have to be assigned to. */
  readonly reader: Reader;
}

/** How the readings that the picture is made from ended. */
export interface ReadingsInShort {
  readonly complete: number;
  readonly incomplete: number;
  readonly gaps: readonly ReadingGap[];
  /** What could not be read at all: `Azure`, `subscription 1111…`, `cluster aks-shop`. */
  readonly unreadable: readonly string[];
  /** Whether all workloads of at least one cluster are known, and of no cluster are they not. */
  readonly areWorkloadsComplete: boolean;
}
