import { evaluate } from "../../bridges/evaluate.ts";
import type { Evidence } from "../../bridges/evidence.ts";
import type { Fix } from "../../bridges/fix.ts";
import type { Inventory } from "../../inventory/inventory.ts";
import { valuesOf } from "../joint-of.ts";
import type { FailureMode, Outcome } from "./failure-mode.ts";

/** What the evaluation tells of a mode's bridge or finding. */
export interface Told {
  readonly outcome: Outcome;
  /** The rule that is named first; null when intact, or when there is nothing. */
  readonly rule: string | null;
  /** Of the joint of the mode's rule, or of the finding. */
  readonly values: Readonly<Record<string, string | null>>;
  /** The rules whose joints are broken. */
  readonly broken: readonly string[];
  /** Joints that break the contract: unknown without what is missing, broken or at risk without a fix. */
  readonly incomplete: readonly string[];
}

const nothing: Told = { outcome: "none", rule: null, values: {}, broken: [], incomplete: [] };

export function toldOf(mode: FailureMode, inventory: Inventory): Told {
  return mode.kind === "finding" ? findingOf(mode, inventory) : bridgeOf(mode, inventory);
}

function findingOf({ rule }: FailureMode, inventory: Inventory): Told {
  const finding = evaluate(inventory).findings.find((each) => each.rule === rule);
  return finding === undefined ? nothing : { ...nothing, outcome: "finding", rule, values: valuesOf(finding) };
}

function bridgeOf({ kind, rule, workload }: FailureMode, inventory: Inventory): Told {
  const [bridge, another] = evaluate(inventory).bridges.filter(
    (each) => each.kind === kind && [undefined, `${each.namespace}/${each.workload.name}`].includes(workload),
  );
  if (another !== undefined) throw new Error(`several ${kind} bridges: ${bridge?.target.name}, ${another.target.name}`);
  if (bridge === undefined) return nothing;
  return {
    outcome: bridge.verdict,
    rule: bridge.rootCause,
    values: valuesOf(bridge.joints.find((joint) => joint.rule === rule)),
    broken: bridge.joints.filter(({ verdict }) => verdict === "broken").map((joint) => joint.rule),
    incomplete: bridge.joints.filter(isIncomplete).map((joint) => joint.rule),
  };
}

interface Judged {
  readonly verdict: string;
  readonly missing: string | null;
  readonly fix: Fix | null;
  readonly evidence: readonly Evidence[];
}

function isIncomplete({ verdict, missing, fix }: Judged): boolean {
  if (verdict === "unknown") return missing === null || missing.trim() === "";
  return (verdict === "broken" || verdict === "at-risk") && fix === null;
}
