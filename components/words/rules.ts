import type { BridgeKind } from "../../lib/bridges/bridge.ts";
import type { RuleInShort } from "../../lib/rules/rule-in-short.ts";
import { bridgeKindTitles } from "../../lib/topology/sort-titles.ts";
import { verdictWords } from "../verdict/verdict-words.ts";
import { digits } from "../../lib/text/digits.ts";

export const ruleWords = {
  title: "Rules",
  hint: "Each rule states one thing that must hold for a bridge to work: a joint of it. The last group is about problems that no single bridge shows.",
  /** What a rule is about, above its name. */
  about: (kinds: readonly BridgeKind[]) => {
    const titles = kinds.map((kind) => bridgeKindTitles[kind]).join(", ");
    if (kinds.length === 0) return "Finding: a problem that no single bridge shows";
    return kinds.length === 1 ? `A joint of the ${titles} bridge` : `A joint of several bridges: ${titles}`;
  },
  backTo: "All rules",
  standing: "In the latest reading",
  more: (count: number) => `and ${digits(count)} more.`,
} as const;

/** Under which heading a rule stands. */
export function ruleGroupTitle(kinds: readonly BridgeKind[]): string {
  if (kinds.length > 1) return "Several bridges";
  return kinds[0] === undefined ? "Findings" : bridgeKindTitles[kinds[0]];
}

/** `2 broken`, `1 found`. */
export const saidWords = (worst: NonNullable<RuleInShort["worst"]>, count: number): string =>
  `${digits(count)} ${worst === "found" ? "found" : verdictWords[worst].toLowerCase()}`;

/** What is said of a rule that has nothing to say. */
export function silenceOf(isJoint: boolean, intactCount: number): string {
  if (!isJoint) return "Nothing was found.";
  if (intactCount === 0) return "No bridge has this joint, or nothing was read yet.";
  return intactCount === 1
    ? "The one bridge that has this joint is intact here."
    : `All ${digits(intactCount)} bridges that have this joint are intact here.`;
}
