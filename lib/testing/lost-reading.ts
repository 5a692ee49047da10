import { armKey } from "../inventory/azure/arm-id.ts";
import { collections, type CollectionName } from "../inventory/collections.ts";
import type { Inventory } from "../inventory/inventory.ts";
import type { Reading, ReadingReason } from "../inventory/reading.ts";

/** What became of a reading: never tried, refused, or cut off with a part of what it would have brought. */
export type Loss = "never tried" | "refused" | "cut off after the first half" | "cut off before the second half";

/** The ways of losing a reading that differ: what brought nothing is lost in one way only. */
export function lossesOf(inventory: Inventory, lost: Reading): readonly Loss[] {
  const brought = broughtBy(inventory, lost).length;
  if (brought === 0) return ["refused"];
  const halves: readonly Loss[] =
    brought === 1
      ? ["cut off before the second half"]
      : ["cut off after the first half", "cut off before the second half"];
  return ["never tried", "refused", ...halves];
}

/** The inventory as it would be if one of its readings had been lost. */
export function losing(inventory: Inventory, lost: Reading, loss: Loss = "refused"): Inventory {
  const all: readonly object[] = inventory.resources[lost.what];
  const brought = new Set(broughtBy(inventory, lost));
  const kept = new Set(keep([...brought], loss));
  const rest = all.filter((resource) => !brought.has(resource) || kept.has(resource));
  const readings = inventory.readings.flatMap((reading) =>
    reading === lost ? afterLoss(reading, loss, kept.size) : [reading],
  );
  return { ...inventory, readings, resources: { ...inventory.resources, [lost.what]: rest } };
}

function broughtBy({ resources }: Inventory, lost: Reading): readonly object[] {
  return resources[lost.what].filter((resource) => isBroughtBy(lost, resource));
}

/** Without anything of a collection: every one of its readings was refused. */
export function losingAll(inventory: Inventory, what: CollectionName): Inventory {
  return inventory.readings
    .filter((reading) => reading.what === what)
    .reduce((rest, reading) => losing(rest, reading), inventory);
}

function keep(resources: readonly object[], loss: Loss): readonly object[] {
  const half = Math.floor(resources.length / 2);
  if (loss === "cut off after the first half") return resources.slice(0, half);
  return loss === "cut off before the second half" ? resources.slice(half) : [];
}

function afterLoss(reading: Reading, loss: Loss, count: number): readonly Reading[] {
  const as = (status: "partial" | "failed", reason: ReadingReason): readonly Reading[] => [
    { ...reading, status, reason, detail: null, count },
  ];
  switch (loss) {
    case "never tried":
      return [];
    case "refused":
      return as("failed", "forbidden");
    default:
      return as("partial", "server-error");
  }
}

function isBroughtBy({ what, scope }: Reading, resource: object): boolean {
  const { source, readPer } = collections[what];
  if (source === "kubernetes") return "cluster" in resource && resource.cluster === scope;
  if (readPer === "tenant") return true;
  if ("reaches" in resource) return scope.toLowerCase().endsWith(`/${String(resource.reaches).toLowerCase()}`);
  if ("listedIn" in resource) return armKey(String(resource.listedIn)) === armKey(scope);
  return "id" in resource && armKey(String(resource.id)).startsWith(armKey(scope));
}
