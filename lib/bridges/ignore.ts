import { armKey } from "../inventory/azure/arm-id.ts";
import type { Subject } from "./subject.ts";

/** A joint that the configuration leaves out of verdicts, with the reason and the last day. */
export interface IgnoreEntry {
  readonly rule: string;
  /** `namespace/name` of a workload, or the ARM id of the target. */
  readonly resource: string;
  readonly reason: string;
  /** ISO 8601 date; the entry counts up to and including that day. */
  readonly until: string;
}

/** The entries that still count at `now` (ISO 8601), by rule. */
export type ActiveIgnores = ReadonlyMap<string, readonly IgnoreEntry[]>;

export function activeIgnores(entries: readonly IgnoreEntry[], now: string): ActiveIgnores {
  const today = now.slice(0, 10);
  return Map.groupBy(
    entries.filter(({ until }) => until.slice(0, 10) >= today),
    ({ rule }) => rule,
  );
}

export function ignoreFor(ignores: ActiveIgnores, rule: string, { context, target }: Subject): IgnoreEntry | undefined {
  const workload = `${context.workload.namespace}/${context.workload.name}`;
  return ignores
    .get(rule)
    ?.find(({ resource }) => resource === workload || (target.id !== null && armKey(resource) === armKey(target.id)));
}
