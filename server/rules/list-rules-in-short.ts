import { listRules } from "../../lib/bridges/all-rules.ts";
import type { Evaluation } from "../../lib/bridges/evaluate.ts";
import { severityOf, type Verdict } from "../../lib/bridges/verdict.ts";
import type { RuleInShort } from "../../lib/rules/rule-in-short.ts";

/** Every rule with the worst that it says in one evaluation; nothing is said while nothing was read. */
export function listRulesInShort(evaluation: Evaluation | null): readonly RuleInShort[] {
  const worst = worstOfJoints(evaluation);
  const found = Map.groupBy(evaluation?.findings ?? [], ({ rule }) => rule);
  return listRules().map((rule) => {
    const findings = found.get(rule.id)?.length ?? 0;
    const joints = worst.get(rule.id);
    if (joints !== undefined) return { ...rule, worst: joints.verdict, count: joints.count };
    return { ...rule, worst: findings === 0 ? null : "found", count: findings };
  });
}

interface Worst {
  readonly verdict: Exclude<Verdict, "intact">;
  readonly count: number;
}

function worstOfJoints(evaluation: Evaluation | null): ReadonlyMap<string, Worst> {
  const worst = new Map<string, Worst>();
  for (const { joints } of evaluation?.bridges ?? []) {
    for (const { rule, verdict } of joints) {
      if (verdict === "intact") continue;
      const before = worst.get(rule);
      const difference = before === undefined ? 1 : severityOf(verdict) - severityOf(before.verdict);
      if (difference < 0) continue;
      worst.set(rule, { verdict, count: difference > 0 ? 1 : (before?.count ?? 0) + 1 });
    }
  }
  return worst;
}
