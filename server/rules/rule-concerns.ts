import type { Evaluation } from "../../lib/bridges/evaluate.ts";
import { severityOf, type Verdict } from "../../lib/bridges/verdict.ts";
import { addressOfFinding, toFindingRow } from "../../lib/tables/finding-table.ts";

/** What a rule says in one evaluation: of bridges whose joint it does not find intact, or of resources. */
export interface RuleConcerns {
  readonly concerns: readonly {
    readonly key: string;
    readonly title: string;
    readonly message: string;
    readonly verdict: Verdict | null;
    readonly href: string;
  }[];
  readonly intactCount: number;
}

/** Worst first. Nothing while nothing was read. */
export function concernsOf(rule: string, evaluation: Evaluation | null): RuleConcerns {
  if (evaluation === null) return { concerns: [], intactCount: 0 };
  const judged = evaluation.bridges.flatMap((bridge) => {
    const joint = bridge.joints.find((each) => each.rule === rule);
    return joint === undefined ? [] : [{ bridge, joint }];
  });
  const standing = judged
    .filter(({ joint }) => joint.verdict !== "intact")
    .toSorted((left, right) => severityOf(right.joint.verdict) - severityOf(left.joint.verdict))
    .map(({ bridge, joint }) => ({
      key: bridge.id,
      title: `${bridge.namespace}/${bridge.workload.name} → ${bridge.target.name}`,
      message: joint.message,
      verdict: joint.verdict,
      href: `/?bridge=${encodeURIComponent(bridge.id)}`,
    }));
  const found = evaluation.findings
    .filter((finding) => finding.rule === rule)
    .map(toFindingRow)
    .map((row) => ({
      key: row.key,
      title: row.name,
      message: row.message,
      verdict: null,
      href: addressOfFinding(row),
    }));
  return { concerns: [...standing, ...found], intactCount: judged.length - standing.length };
}
