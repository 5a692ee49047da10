import { describe, expect, it } from "vitest";
import type { NetworkPolicy } from "../inventory/kubernetes/network-policy.ts";
import type { Resources } from "../inventory/inventory.ts";
import { cluster, deployment } from "../testing/identity-story.ts";
import { jointOf, valuesOf } from "../testing/joint-of.ts";
import { classStory } from "../testing/key-vault.ts";
import { losingAll } from "../testing/lost-reading.ts";
import { aNetworkPolicy, lettingOut, nameServers, onPort } from "../testing/network-policy.ts";
import { redisStory } from "../testing/redis.ts";

const rule = "network-policies-allow";
const story = (policies: readonly Partial<NetworkPolicy>[], resources: Partial<Resources> = {}) =>
  redisStory({ networkPolicies: policies.map((over) => aNetworkPolicy(over)), ...resources });
const judge = (...policies: readonly Partial<NetworkPolicy>[]) => jointOf(story(policies), "redis", rule);

describe(rule, () => {
  it("is at risk behind a policy that lets nothing out but to name servers, and shows what it lets out", () => {
    const joint = judge({ egress: [nameServers] });
    expect(joint).toMatchObject({
      verdict: "at-risk",
      message: expect.stringContaining("default-deny restricts its egress"),
    });
    expect(valuesOf(joint)).toEqual({ "lets out": "within the cluster on 53" });
    expect(joint?.fix?.kubectl).toContain("- port: 6380");
  });

  it.each<[string, readonly Partial<NetworkPolicy>[]]>([
    ["nothing restricts the pods", []],
    ["another policy lets them out", [{}, { name: "redis", egress: [lettingOut(onPort(6380))] }]],
    ["every port is let out", [{ egress: [lettingOut()] }]],
    ["a range of ports holds the service's", [{ egress: [lettingOut(onPort(6000, 7000))] }]],
    ["a port is let out by name", [{ egress: [lettingOut(onPort(null))] }]],
    ["it selects other pods", [{ matchLabels: { app: "other" } }]],
    ["its expression leaves the pods out", [{ matchExpressions: [{ key: "app", operator: "Exists", values: [] }] }]],
    ["it is another namespace's", [{ namespace: "other" }]],
  ])("has nothing to say when %s", (_, policies) => expect(judge(...policies)).toBeUndefined());

  it("counts a policy that selects the pods by label, and ports that are let out within the cluster only", () => {
    const label = "azure.workload.identity/use";
    expect(judge({ matchLabels: { [label]: "true" } })?.verdict).toBe("at-risk");
    expect(judge({ egress: [{ leavesCluster: false, ports: [onPort(6380)] }] })?.verdict).toBe("at-risk");
    expect(judge({ egress: [lettingOut(onPort(443))] })?.verdict).toBe("at-risk");
  });

  it("has nothing to say where nothing enforces policies, or the pods are in the nodes' network", () => {
    const unenforced = { ...cluster, network: { ...cluster.network, networkPolicy: "none" } };
    expect(jointOf(story([{}], { managedClusters: [unenforced] }), "redis", rule)).toBeUndefined();
    const redis = story([{}]);
    const deployments = redis.resources.deployments.map((each) => ({
      ...each,
      template: { ...deployment.template, ...each.template, usesHostNetwork: true },
    }));
    expect(jointOf({ ...redis, resources: { ...redis.resources, deployments } }, "redis", rule)).toBeUndefined();
  });

  it("has nothing to say of the CSI driver, which calls from the nodes' network", () => {
    expect(jointOf(classStory({ networkPolicies: [aNetworkPolicy()] }), "key-vault", rule)).toBeUndefined();
  });

  it("says unknown, with the permission, when policies could not be listed", () => {
    expect(jointOf(losingAll(story([{}]), "networkPolicies"), "redis", rule)).toMatchObject({
      verdict: "unknown",
      missing: expect.stringContaining("list networkpolicies.networking.k8s.io"),
    });
  });
});
