import { expect, it } from "vitest";
import { ruleMatches, type RuleInShort } from "./rule-in-short.ts";

const rule: RuleInShort = {
  id: "redis-tls-port",
  description: "The workload must connect over TLS.",
  kinds: ["redis"],
  worst: null,
  count: 0,
};

it("a rule is found by its id, by its law and by the kind of bridge", () => {
  for (const text of ["", "tls-port", "CONNECT redis"]) expect(ruleMatches(rule, text)).toBe(true);
  expect(ruleMatches(rule, "redis cosmos")).toBe(false);
});
