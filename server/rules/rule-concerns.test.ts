import { describe, expect, it } from "vitest";
import { evaluate } from "../../lib/bridges/evaluate.ts";
import type { Finding } from "../../lib/findings/finding.ts";
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

  it("names what a finding is about, with a link to it", () => {
    const evaluation = evaluate(identityStory());
    const finding: Finding = {
      rule: "identity-unused",
      page: "",
      severity: "info",
      resource: { type: "", id: "aks/shop/Deployment/checkout" },
      message: "It waits.",
      bridges: [],
      evidence: [],
      fix: { az: null, terraform: null, kubectl: null, docs: null },
    };
    expect(concernsOf("identity-unused", { ...evaluation, findings: [finding] }).concerns).toMatchObject([
      { title: "checkout", message: "It waits.", href: expect.stringMatching(/^\/findings\?open=(\w+)#row-\1$/) },
    ]);
  });

  it("is silent before the first reading", () => {
    expect(concernsOf(rule, null)).toEqual({ concerns: [], intactCount: 0 });
  });
});
