import { collections, type CollectionName } from "../inventory/collections.ts";
import type { Reading, ReadingReason, ReadingStatus } from "../inventory/reading.ts";

/** Readings of one scope that are not complete for one and the same reason. */
export interface ReadingGap {
  /** An ARM id, or a cluster's name. */
  readonly scope: string;
  readonly source: Reading["source"];
  readonly status: Exclude<ReadingStatus, "complete">;
  readonly reason: ReadingReason;
  /** What was answered, when all of them were answered the same. */
  readonly detail: string | null;
  readonly collections: readonly UnreadCollection[];
}

export interface UnreadCollection {
  readonly what: CollectionName;
  readonly title: string;
  readonly detail: string | null;
  /** What the reader would have to be allowed; null when that is not what is missing. */
  readonly permission: string | null;
}

export const isRefusal = (reason: ReadingReason): boolean => reason === "forbidden" || reason === "unauthorized";

export function gapsOf(readings: readonly Reading[]): readonly ReadingGap[] {
  const groups = Map.groupBy(
    readings.filter(({ status }) => status !== "complete"),
    ({ source, scope, status, reason }) => `${source} ${scope} ${status} ${reason}`,
  );
  return [...groups.values()].map(toGap);
}

function toGap(group: readonly Reading[]): ReadingGap {
  const [{ scope, source, status, reason, detail }] = group as [Reading];
  const why = reason ?? "invalid-response";
  return {
    scope,
    source,
    status: status === "partial" ? "partial" : "failed",
    reason: why,
    detail: group.every((reading) => reading.detail === detail) ? detail : null,
    collections: group.map(({ what, detail: said }) => {
      const { title, permission } = collections[what];
      return { what, title, detail: said, permission: isRefusal(why) ? permission : null };
    }),
  };
}
