import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NodeSelectorExpression, NodeSelectorTerm } from "../inventory/kubernetes/pod-template.ts";
import type { KnownLabels } from "./known-labels.ts";
import { matchNodeSelector } from "./match-node-selector.ts";
import type { NodeConstraint } from "./node-requirement.ts";

type Labels = Readonly<Record<string, string>>;

const key = fc.constantFrom("team", "tier", "cores");
const value = fc.constantFrom("a", "b", "3", "08", "-2", "");
const labels = fc.dictionary(key, value, { maxKeys: 3 });
const expression: fc.Arbitrary<NodeSelectorExpression> = fc.oneof(
  fc.record({
    key,
    operator: fc.constantFrom("In" as const, "NotIn" as const),
    values: fc.array(value, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    key,
    operator: fc.constantFrom("Exists" as const, "DoesNotExist" as const),
    values: fc.constant<string[]>([]),
  }),
  fc.record({ key, operator: fc.constantFrom("Gt" as const, "Lt" as const), values: fc.tuple(value) }),
);
const term: fc.Arbitrary<NodeSelectorTerm> = fc.record({
  expressions: fc.array(expression, { maxLength: 3 }),
  fields: fc.constant<NodeSelectorExpression[]>([]),
});
const constraint: fc.Arbitrary<NodeConstraint> = fc.record({
  nodeSelector: fc.dictionary(key, value, { maxKeys: 2 }),
  terms: fc.array(term, { maxLength: 3 }),
});

const living = (all: Labels): KnownLabels => ({ labels: all, nodeName: "node-1", isKnown: () => true });
const keysIn = ({ nodeSelector, terms }: NodeConstraint) =>
  new Set([...Object.keys(nodeSelector), ...terms.flatMap(({ expressions }) => expressions.map((each) => each.key))]);

describe("matchNodeSelector, against its definition written out by hand", () => {
  it("agrees for every selector, every affinity and every set of labels", () => {
    fc.assert(
      fc.property(constraint, labels, (demand, all) => {
        expect(matchNodeSelector(demand, living(all))).toBe(isTakenByDefinition(demand, all) ? "yes" : "no");
      }),
      { numRuns: 2000 },
    );
  });

  it("does not change its answer for labels that no demand names", () => {
    const strange = fc.dictionary(fc.constantFrom("zone", "Team", "tie", "constructor"), value);
    fc.assert(
      fc.property(constraint, labels, strange, (demand, all, more) => {
        expect(matchNodeSelector(demand, living({ ...all, ...more }))).toBe(matchNodeSelector(demand, living(all)));
      }),
    );
  });

  it("says yes or no of half-known labels only when every completion agrees", () => {
    const hidden: fc.Arbitrary<string[]> = fc.uniqueArray(key);
    fc.assert(
      fc.property(constraint, labels, hidden, (demand, all, unknownKeys) => {
        const shown = Object.fromEntries(Object.entries(all).filter(([name]) => !unknownKeys.includes(name)));
        const answer = matchNodeSelector(demand, {
          labels: shown,
          nodeName: null,
          isKnown: (name) => !unknownKeys.includes(name),
        });
        if (answer === "unknown") return;
        for (const completion of completionsOf(shown, unknownKeys, keysIn(demand))) {
          expect(matchNodeSelector(demand, living(completion))).toBe(answer);
        }
      }),
    );
  });
});

/** https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/, sentence by sentence. */
function isTakenByDefinition({ nodeSelector, terms }: NodeConstraint, all: Labels): boolean {
  for (const [name, wanted] of Object.entries(nodeSelector)) if (all[name] !== wanted) return false;
  if (terms.length === 0) return true;
  for (const { expressions } of terms) {
    let everyOne = expressions.length > 0;
    for (const each of expressions) everyOne &&= isMetByDefinition(each, all[each.key]);
    if (everyOne) return true;
  }
  return false;
}

function isMetByDefinition({ operator, values }: NodeSelectorExpression, has: string | undefined): boolean {
  if (operator === "Exists") return has !== undefined;
  if (operator === "DoesNotExist") return has === undefined;
  if (operator === "NotIn") return has === undefined || values.every((each) => each !== has);
  if (has === undefined) return false;
  if (operator === "In") return values.some((each) => each === has);
  const isInteger = (text: string) => /^-?\d+$/.test(text);
  const [bound = ""] = values;
  if (!isInteger(has) || !isInteger(bound)) return false;
  return operator === "Gt" ? Number(has) > Number(bound) : Number(has) < Number(bound);
}

/** Every way in which the hidden keys that matter could turn out: absent, or any of the values. */
function completionsOf(shown: Labels, hidden: readonly string[], named: ReadonlySet<string>): readonly Labels[] {
  const values = [undefined, "a", "b", "3", "08", "-2", "", "something else"];
  return hidden
    .filter((name) => named.has(name))
    .reduce<readonly Labels[]>(
      (all, name) =>
        all.flatMap((known) => values.map((each) => (each === undefined ? known : { ...known, [name]: each }))),
      [shown],
    );
}
