import type { WorkloadKind } from "../inventory/kubernetes/workload.ts";
import type { Evidence } from "./evidence.ts";
import type { Fix } from "./fix.ts";
import type { Verdict } from "./verdict.ts";

export const bridgeKinds = [
  "compute",
  "identity",
  "redis",
  "cosmos",
  "app-configuration",
  "openai",
  "key-vault",
] as const;
export type BridgeKind = (typeof bridgeKinds)[number];

/** One need of one workload, followed to the thing that was built for it. The shape of `bridgekeeper/v1`. */
export interface Bridge {
  /** Stable across readings: made of what the bridge connects, not of what was found. */
  readonly id: string;
  readonly kind: BridgeKind;
  readonly verdict: Verdict;
  readonly cluster: string;
  readonly namespace: string;
  readonly workload: WorkloadInShort;
  readonly target: Target;
  readonly needs: readonly Need[];
  /** The first joint, in order, that has the bridge's verdict; null when intact. */
  readonly rootCause: string | null;
  /** The id of the identity bridge that this one stands on, when that one is broken. */
  readonly blockedBy: string | null;
  readonly joints: readonly Joint[];
}

export interface WorkloadInShort {
  readonly kind: WorkloadKind;
  readonly name: string;
  /** How many pods it wants; null where the number is not a wish (DaemonSet, CronJob). */
  readonly replicas: number | null;
}

/** The far end. `exists` is null when that could not be told. */
export interface Target {
  /** The ARM type, e.g. `Microsoft.Cache/redis`. */
  readonly type: string;
  /** The resource's name, or the key that nothing answers to. */
  readonly name: string;
  readonly id: string | null;
  readonly exists: boolean | null;
  /** What does exist and is called most alike, when nothing answers to the key. */
  readonly nearest: string | null;
}

/** Why the workload needs it. */
export interface Need {
  readonly says: string;
  readonly evidence: Evidence;
}

/** One condition that the bridge cannot stand without, judged by one rule. */
export interface Joint {
  readonly rule: string;
  /** The rule's page, as an address of the dashboard. */
  readonly page: string;
  readonly verdict: Verdict;
  /** Plain sentences with the real names. The first can stand alone; what is compared stands in the evidence. */
  readonly message: string;
  readonly evidence: readonly Evidence[];
  /** For `unknown`: the permission or call that would settle it. */
  readonly missing: string | null;
  /** Null while there is nothing to mend. */
  readonly fix: Fix | null;
  /** Set when the configuration tells to leave this joint out of the verdict. */
  readonly ignored: { readonly reason: string; readonly until: string } | null;
}
