import { stampEvidence } from "../bridges/evaluate-joint.ts";
import { rulePage } from "../rules/rule-page.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import type { Finding } from "./finding.ts";
import { findingRules } from "./finding-rules.ts";

export function findAll(index: InventoryIndex): readonly Finding[] {
  return findingRules.flatMap((rule) =>
    rule.find(index).map((found) => ({
      ...found,
      rule: rule.id,
      page: rulePage(rule.id),
      evidence: found.evidence.map((observation) => stampEvidence(observation, index)),
    })),
  );
}
