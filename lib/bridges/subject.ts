import type { Target } from "./bridge.ts";
import type { Observation } from "./evidence.ts";
import type { WorkloadContext } from "./workload-context.ts";

/** A need as a bridge kind states it. */
export interface StatedNeed {
  readonly says: string;
  readonly evidence: Observation;
}

/** What every subject has: one need of one workload, followed to its far end. */
export interface Subject {
  readonly context: WorkloadContext;
  /** Names the far end: a pool, a host, a Secret. Part of the bridge's id, so it must not depend on what was found. */
  readonly key: string;
  readonly needs: readonly StatedNeed[];
  readonly target: Target;
}
