import { evaluate } from "../bridges/evaluate.ts";
import type { Finding } from "../findings/finding.ts";
import type { Inventory } from "../inventory/inventory.ts";

/** What one rule finds in an inventory. */
export function findingsOf(inventory: Inventory, rule: string): readonly Finding[] {
  return evaluate(inventory).findings.filter((finding) => finding.rule === rule);
}
