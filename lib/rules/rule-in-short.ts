import type { RuleInfo } from "../bridges/all-rules.ts";
import type { Verdict } from "../bridges/verdict.ts";
import { hasWords } from "../view/matches-view.ts";

/** A rule of the index, with what it says in the latest reading. */
export interface RuleInShort extends RuleInfo {
  /** The worst that it says of a bridge, or that it has found something outside of bridges; null for nothing. */
  readonly worst: Exclude<Verdict, "intact"> | "found" | null;
  /** Of how many bridges it says the worst, or how much it has found. */
  readonly count: number;
}

export const ruleMatches = ({ id, description, kinds }: RuleInShort, text: string): boolean =>
  hasWords([id, description, ...kinds].join(" ").toLowerCase(), text);
