import type { BridgeKind } from "../../lib/bridges/bridge.ts";
import { bridgeKindTitles } from "../../lib/topology/sort-titles.ts";

export const ruleWords = {
  title: "Rules",
  hint: "Each rule states one thing that must hold for a bridge to work. The last group is about problems that belong to no single bridge.",
  severalBridges: "Several bridges",
  findings: "Findings",
  /** What a rule is about, above its name. */
  about: (kinds: readonly BridgeKind[]) => {
    const titles = kinds.map((kind) => bridgeKindTitles[kind]).join(", ");
    if (kinds.length === 0) return "A finding: a problem that belongs to no single bridge";
    return kinds.length === 1 ? `A joint of the bridge ${titles}` : `A joint of the bridges ${titles}`;
  },
  standing: "In the latest reading",
  more: (count: number) => `and ${count} more.`,
} as const;

/** What is said of a rule that has nothing to say. */
export function silenceOf(isJoint: boolean, intactCount: number): string {
  if (!isJoint) return "Nothing was found.";
  if (intactCount === 0) return "No bridge has this joint, or nothing was read yet.";
  return intactCount === 1
    ? "The one bridge that has this joint is intact here."
    : `All ${intactCount} bridges that have this joint are intact here.`;
}
