import type { Observation } from "../bridges/evidence.ts";
import type { Fix } from "../bridges/fix.ts";
import type { Lookup } from "../inventory/lookup.ts";

/**
 * One condition that a bridge cannot stand without.
 *
 * The engine calls `judge` only when every lookup of `requires` was readable. A rule can say "broken" for
 * want of something only where the lookup says `absent`, which the index only says after a complete reading.
 */
export interface Rule<Subject> {
  /** In words that say the law. The file, its test and its page in docs/rules carry the same name. */
  readonly id: string;
  /** One sentence: the condition. */
  readonly description: string;
  requires(subject: Subject): readonly Lookup<unknown>[];
  /** Null when the condition does not apply to this subject, or cannot be reached behind an earlier broken joint. */
  judge(subject: Subject): Judgement | null;
  /** Asked for when the judgement is broken or at risk: what settles mends itself. */
  fix(subject: Subject): Fix;
}

/**
 * What a rule says. The first sentence of the message is what somebody reads who has no time: at most 20 words, plain.
 * Values that are compared to the letter stand in the evidence, where they are shown under each other, not in the
 * message; ids and other long ones stand nowhere else.
 */
export type Judgement =
  | {
      readonly verdict: "intact" | "at-risk" | "settling" | "broken";
      readonly message: string;
      readonly evidence: readonly Observation[];
    }
  | {
      readonly verdict: "unknown";
      readonly message: string;
      readonly missing: string;
      readonly evidence: readonly Observation[];
    };

export const defineRule = <Subject>(rule: Rule<Subject>): Rule<Subject> => rule;

export const intact = (message: string, evidence: readonly Observation[] = []): Judgement => ({
  verdict: "intact",
  message,
  evidence,
});
export const atRisk = (message: string, evidence: readonly Observation[] = []): Judgement => ({
  verdict: "at-risk",
  message,
  evidence,
});
export const settling = (message: string, evidence: readonly Observation[] = []): Judgement => ({
  verdict: "settling",
  message,
  evidence,
});
export const broken = (message: string, evidence: readonly Observation[] = []): Judgement => ({
  verdict: "broken",
  message,
  evidence,
});
/** `missing` names the permission, call or statement that would settle the question. */
export const unknown = (message: string, missing: string, evidence: readonly Observation[] = []): Judgement => ({
  verdict: "unknown",
  message,
  missing,
  evidence,
});
