import { collections } from "../inventory/collections.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import type { Gap, Lookup } from "../inventory/lookup.ts";
import { rulePage } from "../rules/rule-page.ts";
import { unknown, type Judgement, type Rule } from "../rules/rule.ts";
import type { Joint } from "./bridge.ts";
import type { Evidence, Observation } from "./evidence.ts";
import type { IgnoreEntry } from "./ignore.ts";

/**
 * Judges one joint. The three-valued truth is kept here and not in the rules: a rule whose required readings are
 * not complete is not asked, and its joint is unknown, with what is missing. Null when the rule does not apply.
 */
export function evaluateJoint<S>(
  rule: Rule<S>,
  subject: S,
  index: InventoryIndex,
  ignored: IgnoreEntry | undefined,
): Joint | null {
  const gaps = gapsOf(rule.requires(subject));
  const judgement = gaps.length > 0 ? unreadable(rule.description, gaps) : rule.judge(subject);
  if (judgement === null) return null;
  const isMendable = judgement.verdict === "broken" || judgement.verdict === "at-risk";
  return {
    rule: rule.id,
    page: rulePage(rule.id),
    verdict: judgement.verdict,
    message: judgement.message,
    evidence: judgement.evidence.map((observation) => stampEvidence(observation, index)),
    missing: judgement.verdict === "unknown" ? judgement.missing : null,
    fix: isMendable ? rule.fix(subject) : null,
    ignored: ignored === undefined ? null : { reason: ignored.reason, until: ignored.until },
  };
}

/** Adds the time of the reading that the value came by. */
export function stampEvidence(seen: Observation, index: InventoryIndex): Evidence {
  const { label, value, source, resource, path } = seen;
  return { label, value, source, resource, path, at: index.readAt(seen.collection, seen.scope) };
}

function gapsOf(lookups: readonly Lookup<unknown>[]): readonly Gap[] {
  const gaps: Gap[] = [];
  for (const lookup of lookups) if (lookup.state === "unread") gaps.push(...lookup.gaps);
  return gaps;
}

function unreadable(description: string, gaps: readonly Gap[]): Judgement {
  const missing = [...new Set(gaps.map((gap) => gap.missing))];
  const titles = [...new Set(gaps.map(({ what }) => collections[what].title))];
  return unknown(
    `This could not be judged, because not all ${listOf(titles)} were read. The condition: ${description}`,
    missing.join("; "),
  );
}

/** The first few, and how many more. */
function listOf(names: readonly string[]): string {
  const [first = "", second, ...more] = names;
  if (second === undefined) return first;
  return more.length === 0 ? `${first} and ${second}` : `${first}, ${second} and ${more.length} more`;
}
