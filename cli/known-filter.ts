import type { BridgeFilter } from "../lib/bridges/filter-bridges.ts";
import type { Inventory } from "../lib/inventory/inventory.ts";
import { nearestOf } from "../lib/text/nearest.ts";
import { UsageError } from "./arguments.ts";

const workloadCollections = ["deployments", "statefulSets", "daemonSets", "jobs", "cronJobs", "pods"] as const;

/**
 * Throws for a namespace or workload that is in no cluster: a misspelt filter would otherwise find nothing wrong.
 * Where the listing is not complete, the name may be right and is let pass.
 */
export function requireKnown({ namespaces, workloads }: BridgeFilter, inventory: Inventory): void {
  const { resources } = inventory;
  if (isComplete(inventory, ["namespaces"])) {
    requireEach(
      "--namespace",
      namespaces,
      resources.namespaces.map(({ name }) => name),
    );
  }
  if (isComplete(inventory, workloadCollections)) {
    const names = workloadCollections.flatMap((collection) =>
      resources[collection].map(({ namespace, name }) => `${namespace}/${name}`),
    );
    requireEach("--workload", workloads, names);
  }
}

function requireEach(option: string, wanted: readonly string[], known: readonly string[]): void {
  const there = new Set(known);
  const stray = wanted.find((name) => !there.has(name));
  if (stray === undefined) return;
  const nearest = nearestOf(there, stray);
  throw new UsageError(
    `${option}: found "${stray}", which is in no cluster that was read${nearest === undefined ? "" : `; the nearest is ${nearest}`}`,
  );
}

function isComplete({ readings }: Inventory, collections: readonly string[]): boolean {
  const own = readings.filter(({ what }) => collections.includes(what));
  return own.length > 0 && own.every(({ status }) => status === "complete");
}

/** Whether workloads went unseen: their bridges are not even in the list, so nothing can be said of them. */
export function hasUnseenWorkloads(inventory: Pick<Inventory, "readings">): boolean {
  const collections: readonly string[] = workloadCollections;
  return inventory.readings.some(({ what, status }) => status !== "complete" && collections.includes(what));
}
