import type { Evidence, Observation } from "../bridges/evidence.ts";
import type { Fix } from "../bridges/fix.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";

/** What a rule says about a resource outside any bridge. */
export interface Finding {
  readonly rule: string;
  /** The rule's page, as an address of the dashboard. */
  readonly page: string;
  readonly severity: "error" | "warning" | "info";
  readonly resource: { readonly type: string; readonly id: string };
  readonly message: string;
  readonly evidence: readonly Evidence[];
  readonly fix: Fix;
}

/** Looks at the whole inventory. It may only claim an absence that the index answers as `absent`. */
export interface FindingRule {
  readonly id: string;
  readonly description: string;
  readonly find: (
    index: InventoryIndex,
  ) => readonly (Omit<Finding, "rule" | "page" | "evidence"> & { readonly evidence: readonly Observation[] })[];
}

export const defineFindingRule = (rule: FindingRule): FindingRule => rule;
