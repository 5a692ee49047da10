import type { Bridge, BridgeKind, Joint } from "../bridges/bridge.ts";
import { evaluate } from "../bridges/evaluate.ts";
import type { Evidence } from "../bridges/evidence.ts";
import type { Inventory } from "../inventory/inventory.ts";

/** The only bridge of a kind in an inventory; undefined when there is none. */
export function bridgeOf(inventory: Inventory, kind: BridgeKind): Bridge | undefined {
  const bridges = evaluate(inventory).bridges.filter((bridge) => bridge.kind === kind);
  if (bridges.length > 1) throw new Error(`expected one ${kind} bridge, found ${bridges.length}`);
  return bridges[0];
}

/** The joint of a rule in the only bridge of a kind; undefined when the rule did not apply. */
export function jointOf(inventory: Inventory, kind: BridgeKind, rule: string): Joint | undefined {
  return bridgeOf(inventory, kind)?.joints.find((joint) => joint.rule === rule);
}

/** The pairs of the evidence of a joint or a finding that matter for a comparison: label and value. */
export function valuesOf(
  judged: { readonly evidence: readonly Evidence[] } | undefined,
): Readonly<Record<string, string | null>> {
  return Object.fromEntries(judged?.evidence.map(({ label, value }) => [label, value]) ?? []);
}
