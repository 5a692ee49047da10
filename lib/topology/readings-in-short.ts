import type { CollectionName } from "../inventory/collections.ts";
import type { Reading } from "../inventory/reading.ts";
import { gapsOf } from "./reading-gap.ts";
import type { ReadingsInShort } from "./topology.ts";

const workloadCollections: ReadonlySet<CollectionName> = new Set([
  "deployments",
  "statefulSets",
  "daemonSets",
  "jobs",
  "cronJobs",
]);

export function readingsInShort(readings: readonly Reading[]): ReadingsInShort {
  const complete = readings.filter(isComplete).length;
  const listings = readings.filter(({ what }) => workloadCollections.has(what));
  return {
    complete,
    incomplete: readings.length - complete,
    gaps: gapsOf(readings),
    unreadable: unreadableOf(readings),
    areWorkloadsComplete: listings.length > 0 && listings.every(isComplete),
  };
}

const isComplete = ({ status }: Reading): boolean => status === "complete";

/** Of Azure as a whole when none of it answered, otherwise of each subscription and cluster. */
function unreadableOf(readings: readonly Reading[]): readonly string[] {
  const azure = readings.filter(({ source }) => source === "azure");
  const clusters = Map.groupBy(
    readings.filter(({ source }) => source === "kubernetes"),
    ({ scope }) => `cluster ${scope}`,
  );
  const inAzure = haveAllFailed(azure) ? ["Azure"] : failedIn(Map.groupBy(azure, subscriptionOf));
  return [...failedIn(clusters), ...inAzure];
}

const failedIn = (groups: ReadonlyMap<string | null, readonly Reading[]>): string[] =>
  [...groups].flatMap(([name, group]) => (name !== null && haveAllFailed(group) ? [name] : []));

const haveAllFailed = (readings: readonly Reading[]): boolean =>
  readings.length > 0 && readings.every(({ status }) => status === "failed");

function subscriptionOf({ scope }: Reading): string | null {
  const [, id] = /^\/subscriptions\/([^/]+)/i.exec(scope) ?? [];
  return id === undefined ? null : `subscription ${id.toLowerCase()}`;
}
