import { describe, expect, it } from "vitest";
import { listRules } from "../../lib/bridges/all-rules.ts";
import { evaluate } from "../../lib/bridges/evaluate.ts";
import type { Finding } from "../../lib/findings/finding.ts";
import { credential, identityStory } from "../../lib/testing/identity-story.ts";
import { listRulesInShort } from "./list-rules-in-short.ts";

const broken = evaluate(
  identityStory({ credentials: [{ ...credential, subject: "system:serviceaccount:shop:other" }] }),
);
const saidOf = (rule: string, evaluation: Parameters<typeof listRulesInShort>[0]) => {
  const { worst, count } = listRulesInShort(evaluation).find(({ id }) => id === rule) ?? {};
  return [worst, count];
};

describe("the rules with what they say", () => {
  it("are all there, and say nothing before the first reading", () => {
    const rules = listRulesInShort(null);
    expect(rules.map(({ id }) => id)).toEqual(listRules().map(({ id }) => id));
    expect(rules.every(({ worst, count }) => worst === null && count === 0)).toBe(true);
  });

  it("say the worst, and of how many bridges", () => {
    const [bridge] = broken.bridges;
    const joints = bridge!.joints.map((joint) => ({ ...joint, verdict: "at-risk" as const }));
    const three = { ...broken, bridges: [{ ...bridge!, joints }, bridge!, bridge!] };
    expect(saidOf("federated-subject-matches", three)).toEqual(["broken", 2]);
    expect(saidOf("federated-issuer-matches", three)).toEqual(["at-risk", 1]);
    expect(saidOf("redis-tls-port", three)).toEqual([null, 0]);
  });

  it("say how much they have found outside of bridges", () => {
    const finding = { rule: "redis-retirement" } as Finding;
    expect(saidOf("redis-retirement", { ...broken, findings: [finding, finding] })).toEqual(["found", 2]);
  });
});
