import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NodeSelectorExpression, NodeSelectorTerm } from "../inventory/kubernetes/pod-template.ts";
import type { KnownLabels } from "./known-labels.ts";
import { matchNodeSelector, unmetRequirements } from "./match-node-selector.ts";

const node = (labels: Record<string, string>, nodeName: string | null = "node-1"): KnownLabels => ({
  labels,
  nodeName,
  isKnown: () => true,
});
const term = (...expressions: NodeSelectorExpression[]): NodeSelectorTerm => ({ expressions, fields: [] });
const expression = (key: string, operator: NodeSelectorExpression["operator"], ...values: string[]) => ({
  key,
  operator,
  values,
});
const affinity = (...terms: NodeSelectorTerm[]) => ({ nodeSelector: {}, terms });

describe("matchNodeSelector", () => {
  it("takes any node when nothing is demanded", () => {
    expect(matchNodeSelector({ nodeSelector: {}, terms: [] }, node({}))).toBe("yes");
  });

  it("compares keys and values by character", () => {
    const demand = { nodeSelector: { tier: "gold" }, terms: [] };
    expect(matchNodeSelector(demand, node({ tier: "gold" }))).toBe("yes");
    expect(matchNodeSelector(demand, node({ tier: "Gold" }))).toBe("no");
    expect(matchNodeSelector(demand, node({ Tier: "gold" }))).toBe("no");
  });

  it("demands the selector and one of the terms", () => {
    const demand = {
      nodeSelector: { tier: "gold" },
      terms: [term(expression("zone", "In", "1")), term(expression("zone", "In", "2"))],
    };
    expect(matchNodeSelector(demand, node({ tier: "gold", zone: "2" }))).toBe("yes");
    expect(matchNodeSelector(demand, node({ tier: "gold", zone: "3" }))).toBe("no");
    expect(matchNodeSelector(demand, node({ zone: "2" }))).toBe("no");
  });

  it("demands every expression of a term", () => {
    const demand = affinity(term(expression("a", "Exists"), expression("b", "In", "1", "2")));
    expect(matchNodeSelector(demand, node({ a: "", b: "2" }))).toBe("yes");
    expect(matchNodeSelector(demand, node({ b: "2" }))).toBe("no");
  });

  it("lets NotIn and DoesNotExist match a missing key", () => {
    expect(matchNodeSelector(affinity(term(expression("a", "NotIn", "1"))), node({}))).toBe("yes");
    expect(matchNodeSelector(affinity(term(expression("a", "NotIn", "1"))), node({ a: "1" }))).toBe("no");
    expect(matchNodeSelector(affinity(term(expression("a", "DoesNotExist"))), node({}))).toBe("yes");
    expect(matchNodeSelector(affinity(term(expression("a", "DoesNotExist"))), node({ a: "1" }))).toBe("no");
  });

  it("compares Gt and Lt as integers, and matches nothing that is none", () => {
    const above = affinity(term(expression("cores", "Gt", "8")));
    expect(matchNodeSelector(above, node({ cores: "16" }))).toBe("yes");
    expect(matchNodeSelector(above, node({ cores: "8" }))).toBe("no");
    expect(matchNodeSelector(above, node({ cores: "many" }))).toBe("no");
    expect(matchNodeSelector(above, node({}))).toBe("no");
    expect(matchNodeSelector(affinity(term(expression("cores", "Lt", "8"))), node({ cores: "-1" }))).toBe("yes");
  });

  it("matches nothing by a term without expressions", () => {
    expect(matchNodeSelector(affinity(term()), node({}))).toBe("no");
    expect(matchNodeSelector(affinity(term(), term(expression("a", "Exists"))), node({ a: "1" }))).toBe("yes");
  });

  it("looks at the node's name for matchFields, and does not know it of a node to come", () => {
    const demand = affinity({ expressions: [], fields: [expression("metadata.name", "In", "node-1")] });
    expect(matchNodeSelector(demand, node({}, "node-1"))).toBe("yes");
    expect(matchNodeSelector(demand, node({}, "node-2"))).toBe("no");
    expect(matchNodeSelector(demand, node({}, null))).toBe("unknown");
  });

  it("says unknown only while a label that nobody knows could still decide", () => {
    const blind: KnownLabels = { labels: { tier: "gold" }, nodeName: null, isKnown: (key) => key !== "zone" };
    expect(matchNodeSelector({ nodeSelector: { tier: "gold", zone: "1" }, terms: [] }, blind)).toBe("unknown");
    expect(matchNodeSelector({ nodeSelector: { tier: "silver", zone: "1" }, terms: [] }, blind)).toBe("no");
    expect(
      matchNodeSelector(affinity(term(expression("zone", "In", "1")), term(expression("tier", "Exists"))), blind),
    ).toBe("yes");
  });

  it("takes no label for one of Object's own properties", () => {
    expect(matchNodeSelector(affinity(term(expression("constructor", "Exists"))), node({}))).toBe("no");
  });

  it("agrees with itself: In and NotIn, Exists and DoesNotExist are opposites", () => {
    const key = fc.constantFrom("a", "b", "c");
    const value = fc.constantFrom("1", "2", "3");
    fc.assert(
      fc.property(fc.dictionary(key, value), key, fc.array(value, { minLength: 1 }), (labels, wanted, values) => {
        const holds = (operator: NodeSelectorExpression["operator"]) =>
          matchNodeSelector(affinity(term(expression(wanted, operator, ...values))), node(labels));
        expect(holds("In")).not.toBe(holds("NotIn"));
        expect(holds("Exists")).not.toBe(holds("DoesNotExist"));
      }),
    );
  });
});

describe("unmetRequirements", () => {
  it("names the demands of the selector and of the nearest term, with their places", () => {
    const demand = {
      nodeSelector: { tier: "gold" },
      terms: [term(expression("a", "Exists"), expression("b", "Exists")), term(expression("zone", "In", "1"))],
    };
    expect(unmetRequirements(demand, node({}))).toEqual([
      { key: "tier", operator: "In", values: ["gold"], path: 'spec.nodeSelector["tier"]', isField: false },
      {
        key: "zone",
        operator: "In",
        values: ["1"],
        path: "spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[1].matchExpressions[0]",
        isField: false,
      },
    ]);
  });
});
