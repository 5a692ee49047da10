import type { Inventory } from "../../lib/inventory/inventory.ts";
import type { InventoryReader } from "../read-inventory.ts";

/** Brings the same inventory each time. */
export const fixedReader = (inventory: Inventory): InventoryReader => ({ read: async () => inventory });
