import type { Bridge } from "../bridges/bridge.ts";
import { stampEvidence } from "../bridges/evaluate-joint.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { rulePage } from "../rules/rule-page.ts";
import type { Finding } from "./finding.ts";
import { findingRules } from "./finding-rules.ts";

export function findAll(index: InventoryIndex, bridges: readonly Bridge[]): readonly Finding[] {
  return findingRules.flatMap((rule) =>
    rule.find(index, bridges).map((found) => ({
      ...found,
      rule: rule.id,
      page: rulePage(rule.id),
      bridges: found.bridges ?? [],
      evidence: found.evidence.map((seen) => ("collection" in seen ? stampEvidence(seen, index) : seen)),
    })),
  );
}
