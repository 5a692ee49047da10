import type { CollectionName } from "./collections.ts";
import type { Source } from "./source.ts";

export const readingStatuses = ["failed", "partial", "complete"] as const;
export type ReadingStatus = (typeof readingStatuses)[number];

/** Why a reading is not complete. A closed union: every expected failure of a call is one of these. */
export type ReadingReason =
  | "unauthorized"
  | "forbidden"
  | "not-found"
  | "throttled"
  | "timeout"
  | "unreachable"
  | "server-error"
  | "invalid-response"
  | "unsupported";

/** One attempt to read one collection of one source, and how it ended. */
export interface Reading {
  readonly source: Source;
  readonly what: CollectionName;
  /** An ARM id (a subscription or a parent resource; `/` for the tenant) or a cluster's name. */
  readonly scope: string;
  readonly status: ReadingStatus;
  /** `null` when and only when the status is `complete`. */
  readonly reason: ReadingReason | null;
  /** One sentence for a person: what was answered, by what. */
  readonly detail: string | null;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** How many resources this reading brought. */
  readonly count: number;
}
