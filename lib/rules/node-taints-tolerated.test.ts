import { describe, expect, it } from "vitest";
import type { Toleration } from "../inventory/kubernetes/pod-template.ts";
import { spotTaint } from "../scheduling/pool-taints.ts";
import { cluster } from "../testing/identity-story.ts";
import { readAt } from "../testing/inventory-of.ts";
import { jointOf, valuesOf } from "../testing/joint-of.ts";
import { anAgentPool, aNode, aNodePool, nodeLabels, placed, placementStory } from "../testing/placement-story.ts";

const rule = "node-taints-tolerated";
/** No pod runs, unless one is told of. */
const joint = (changes: Parameters<typeof placementStory>[0] = {}) =>
  jointOf(placementStory({ pods: [], ...changes }), "compute", rule);
const spot = { pools: [anAgentPool({ isSpot: true })], nodes: [aNode({ taints: [spotTaint] })] };
const tolerating = (over: Partial<Toleration>) =>
  placed({ tolerations: [{ key: spotTaint.key, operator: "Equal", value: "spot", effect: "NoSchedule", ...over }] });

describe(rule, () => {
  it("is intact without taints, even when ARM could not be read", () => {
    expect(joint()?.verdict).toBe("intact");
    expect(joint({ aks: null, unread: [{ what: "managedClusters" }] })?.verdict).toBe("intact");
  });

  it("is broken for a Spot pool without the toleration, computed from the node's taint", () => {
    const broken = joint(spot);
    expect(broken?.verdict).toBe("broken");
    expect(valuesOf(broken)).toEqual({
      expected: "kubernetes.azure.com/scalesetpriority=spot:NoSchedule",
      found: null,
    });
    expect(broken?.evidence[0]).toMatchObject({ resource: "harbour/Node/node-1", path: "spec.taints" });
    expect(broken?.fix?.kubectl).toContain(
      '"tolerations":[{"key":"kubernetes.azure.com/scalesetpriority","operator":"Equal","value":"spot","effect":"NoSchedule"}]',
    );
    expect(broken?.fix?.az).toBeNull();
  });

  it("is broken for a Spot pool without nodes, computed from the pool", () => {
    const broken = joint({ pools: [anAgentPool({ isSpot: true, count: 0 })], nodes: [] });
    expect(broken?.verdict).toBe("broken");
    expect(broken?.evidence[0]).toMatchObject({
      resource: cluster.id,
      path: "properties.agentPoolProfiles[packers].scaleSetPriority",
    });
  });

  it.each([
    ["the taint's value", {}],
    ["the key alone", { operator: "Exists" as const, value: "" }],
    ["every effect", { effect: "" }],
  ])("is intact with a toleration of %s", (_, over) => {
    expect(joint({ ...spot, deployment: tolerating(over) })?.verdict).toBe("intact");
  });

  it.each([
    ["another value", { value: "Spot" }],
    ["another effect", { effect: "NoExecute" }],
  ])("is broken with a toleration of %s, and shows it", (_, over) => {
    const broken = joint({ ...spot, deployment: tolerating(over) });
    expect(broken?.verdict).toBe("broken");
    expect(valuesOf(broken)["found"]).toContain("scalesetpriority");
  });

  it("says unknown for a toleration that compares numbers, unless it is about something else", () => {
    const verdict = (over: Partial<Toleration>) => joint({ ...spot, deployment: tolerating(over) })?.verdict;
    expect(verdict({ operator: "Gt", value: "100" })).toBe("unknown");
    expect(verdict({ operator: "Lt", value: "100", key: "other" })).toBe("broken");
  });

  it("offers to take away a taint of one's own, and keeps the others", () => {
    const pools = [anAgentPool({ count: 0, nodeTaints: ["sku=gpu:NoSchedule", "soft=x:PreferNoSchedule"] })];
    const broken = joint({ pools, nodes: [] });
    expect(broken?.verdict).toBe("broken");
    expect(broken?.fix?.az).toContain('--name packers --node-taints "soft=x:PreferNoSchedule"');
  });

  it("advises against going to a pool that is kept for add-ons", () => {
    const pools = [anAgentPool({ mode: "System", nodeTaints: ["CriticalAddonsOnly=true:NoSchedule"], count: 0 })];
    const broken = joint({ pools, nodes: [] });
    expect(broken?.verdict).toBe("broken");
    expect(broken?.fix?.az).toContain("--name <pool> --mode User");
    expect(broken?.fix?.terraform).toContain('mode = "User"');
  });

  it("does not mind PreferNoSchedule, nor what says how the node is doing", () => {
    const taints = [
      { key: "soft", value: "x", effect: "PreferNoSchedule" as const },
      { key: "node.kubernetes.io/not-ready", value: "", effect: "NoExecute" as const },
    ];
    expect(joint({ nodes: [aNode({ taints, isReady: false })] })?.verdict).toBe("intact");
  });

  it("is content with one matching node without the taint", () => {
    const nodes = [aNode({ taints: [spotTaint] }), aNode({ name: "node-2", labels: nodeLabels("others") })];
    const deployment = placed({ nodeSelector: { "kubernetes.azure.com/mode": "user" } });
    expect(joint({ nodes, deployment })?.verdict).toBe("intact");
  });

  it("says unknown when the nodes could not be listed", () => {
    expect(joint({ ...spot, unread: [{ what: "nodes", status: "partial", reason: "timeout" }] })?.verdict).toBe(
      "unknown",
    );
  });

  it("needs no ARM for a pool that is demanded by name and has all its nodes tainted", () => {
    expect(joint({ ...spot, aks: null, unread: [{ what: "managedClusters" }] })?.verdict).toBe("broken");
  });

  it("does not take a taint for permanent that ARM could say goes by itself", () => {
    const taints = [{ key: "prepare", value: "", effect: "NoSchedule" as const }];
    const named = { nodes: [aNode({ taints })], aks: null, unread: [{ what: "managedClusters" as const }] };
    expect(joint(named)?.verdict).toBe("unknown");
  });

  it("is settling for a new node that is being prepared, and unknown when that takes too long", () => {
    const taints = [{ key: "prepare", value: "true", effect: "NoSchedule" as const }];
    const pools = [anAgentPool({ nodeInitializationTaints: ["prepare=true:NoSchedule"] })];
    const minutesOld = (minutes: number) => new Date(Date.parse(readAt) - minutes * 60_000).toISOString();
    const verdict = (createdAt: string) => joint({ pools, nodes: [aNode({ taints, createdAt })] })?.verdict;
    expect(verdict(minutesOld(9))).toBe("settling");
    expect(verdict(minutesOld(11))).toBe("unknown");
    const other = aNode({ name: "node-2" });
    expect(joint({ pools, nodes: [aNode({ taints }), other] })?.verdict).toBe("intact");
  });

  it("is broken for a NodePool whose taint is not tolerated, and needs no toleration of what goes at startup", () => {
    const deployment = placed({ nodeSelector: { team: "dispatch" } });
    const nodePools = [aNodePool({ labels: { team: "dispatch" }, taints: [spotTaint] })];
    const broken = joint({ deployment, nodePools, nodes: [], pools: [] });
    expect(broken?.verdict).toBe("broken");
    expect(broken?.evidence[0]).toMatchObject({
      resource: "harbour/NodePool/default",
      path: "spec.template.spec.taints",
    });
    expect(joint({ deployment, nodePools: [aNodePool({ labels: { team: "dispatch" } })] })?.verdict).toBe("intact");
  });

  it("is silent when no label matches", () => {
    expect(joint({ deployment: placed({ nodeSelector: { team: "dispatch" } }) })).toBeUndefined();
  });
});
