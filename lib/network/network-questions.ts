import type { InventoryIndex } from "../inventory/inventory-index.ts";

const zonesAsked = new WeakMap<InventoryIndex, Set<string>>();

/** Notes that the network around the clusters decides something, and in which private DNS zone a name is looked up. */
export function noteNetworkQuestion(index: InventoryIndex, zone: string | undefined): void {
  const zones = zonesAsked.get(index) ?? new Set<string>();
  zonesAsked.set(index, zone === undefined ? zones : zones.add(zone));
}

/** The private DNS zones in question, maybe none; null while nothing depends on the network. */
export function networkQuestionOf(index: InventoryIndex): readonly string[] | null {
  const zones = zonesAsked.get(index);
  return zones === undefined ? null : [...zones];
}
