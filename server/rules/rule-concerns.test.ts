import { describe, expect, it } from "vitest";
import { evaluate } from "../../lib/bridges/evaluate.ts";
import { credential, identityStory } from "../../lib/testing/identity-story.ts";
import { concernsOf } from "./rule-concerns.ts";

const rule = "federated-subject-matches";

describe("what a rule says in the latest reading", () => {
  it("names the bridges that it does not find intact, with a link to each", () => {
    const evaluation = evaluate(
      identityStory({ credentials: [{ ...credential, subject: "system:serviceaccount:shop:other" }] }),
    );
    const [bridge] = evaluation.bridges;
    expect(concernsOf(rule, evaluation)).toMatchObject({
      intactCount: 0,
      concerns: [{ title: "shop/checkout → id-checkout", verdict: "broken", href: `/?bridge=${bridge?.id}` }],
    });
  });

  it("counts those that it finds intact", () => {
    expect(concernsOf(rule, evaluate(identityStory()))).toEqual({ concerns: [], intactCount: 1 });
  });

  it("is silent before the first reading", () => {
    expect(concernsOf(rule, null)).toEqual({ concerns: [], intactCount: 0 });
  });
});
