import type { Bridge } from "../bridges/bridge.ts";
import type { Evidence, Observation } from "../bridges/evidence.ts";
import type { Fix } from "../bridges/fix.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import type { Severity } from "./severity.ts";

/** What a rule says about a resource outside any bridge. */
export interface Finding {
  readonly rule: string;
  /** The rule's page, as an address of the dashboard. */
  readonly page: string;
  readonly severity: Severity;
  readonly resource: { readonly type: string; readonly id: string };
  readonly message: string;
  /** The ids of the bridges whose trouble it follows from; none where it has nothing to do with one. */
  readonly bridges: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly fix: Fix;
}

/** A finding as its rule writes it; evidence that comes from a judged bridge has its time already. */
export interface Found extends Omit<Finding, "rule" | "page" | "bridges" | "evidence"> {
  readonly bridges?: readonly string[];
  readonly evidence: readonly (Observation | Evidence)[];
}

/**
 * Looks at the whole inventory, and at the bridges as they were judged. It may only claim an absence that the index
 * answers as `absent`, or after it has seen that nothing is missing from the readings.
 */
export interface FindingRule {
  readonly id: string;
  readonly description: string;
  readonly find: (index: InventoryIndex, bridges: readonly Bridge[]) => readonly Found[];
}

export const defineFindingRule = (rule: FindingRule): FindingRule => rule;
