import { describe, expect, it } from "vitest";
import type { NodeSelectorExpression } from "../inventory/kubernetes/pod-template.ts";
import { demandedPoolNames, describeTarget, targetingRequirements } from "./targeted-pool.ts";

const selecting = (nodeSelector: Record<string, string>) => ({ nodeSelector, terms: [] });
const terms = (...all: NodeSelectorExpression[][]) => ({
  nodeSelector: {},
  terms: all.map((expressions) => ({ expressions, fields: [] })),
});
const target = (constraint: Parameters<typeof targetingRequirements>[0]) =>
  describeTarget(targetingRequirements(constraint));

describe("targetingRequirements", () => {
  it.each([
    "agentpool",
    "kubernetes.azure.com/agentpool",
    "kubernetes.azure.com/mode",
    "kubernetes.azure.com/scalesetpriority",
    "kubernetes.azure.com/priority",
    "kubernetes.azure.com/agentPool",
    "kubernetes.azure.com/nodepool",
    "team",
    "example.com/tier",
    "karpenter.sh/nodepool",
    "karpenter.sh/capacity-type",
    "type",
  ])("sees that %s picks a pool", (key) => {
    expect(target(selecting({ [key]: "x" }))).toBe(`${key}=x`);
  });

  it.each([
    "kubernetes.io/os",
    "beta.kubernetes.io/arch",
    "kubernetes.io/hostname",
    "topology.kubernetes.io/zone",
    "failure-domain.beta.kubernetes.io/zone",
    "node.kubernetes.io/exclude-from-external-load-balancers",
    "kubernetes.azure.com/cluster",
    "kubernetes.azure.com/os-sku",
    "karpenter.azure.com/sku-family",
  ])("sees that %s picks none", (key) => {
    expect(target(selecting({ [key]: "x" }))).toBe("");
  });

  it("is not bound by what a node must not have", () => {
    const constraint = terms([
      { key: "team", operator: "NotIn", values: ["x"] },
      { key: "tier", operator: "DoesNotExist", values: [] },
    ]);
    expect(targetingRequirements(constraint)).toEqual([]);
  });

  it("is not bound while one alternative of the affinity is free", () => {
    const team: NodeSelectorExpression = { key: "team", operator: "In", values: ["x"] };
    const zone: NodeSelectorExpression = { key: "topology.kubernetes.io/zone", operator: "In", values: ["1"] };
    expect(target(terms([team], [zone]))).toBe("");
    expect(target(terms([team, zone]))).toBe("team=x");
  });

  it("gives one text whatever the order", () => {
    expect(target(selecting({ tier: "a", team: "b" }))).toBe(target(selecting({ team: "b", tier: "a" })));
  });
});

describe("demandedPoolNames", () => {
  it("reads both of AKS's labels, and the alternatives of the affinity", () => {
    expect(demandedPoolNames(selecting({ agentpool: "a", "kubernetes.azure.com/agentpool": "a" }))).toEqual(["a"]);
    const pool = (...values: string[]): NodeSelectorExpression => ({ key: "agentpool", operator: "In", values });
    expect(demandedPoolNames(terms([pool("a", "b")], [pool("c")]))).toEqual(["a", "b", "c"]);
    expect(demandedPoolNames(terms([pool("a")], [{ key: "team", operator: "Exists", values: [] }]))).toEqual([]);
  });
});
