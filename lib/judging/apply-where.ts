import type { Rule } from "../rules/rule.ts";

/** The same rule, for a bridge in which only some subjects have this joint. */
export function applyWhere<S>(rule: Rule<S>, applies: (subject: S) => boolean): Rule<S> {
  return {
    ...rule,
    requires: (subject) => (applies(subject) ? rule.requires(subject) : []),
    judge: (subject) => (applies(subject) ? rule.judge(subject) : null),
  };
}
