import { describe, expect, it } from "vitest";
import { deployment, identityStory, managedIdentity, pod, serviceAccount, webhook } from "../testing/identity-story.ts";
import { jointOf, valuesOf } from "../testing/joint-of.ts";

const rule = "pod-mutated";
const bare = { ...pod, name: "checkout-bare", uid: "bare", identity: null };

describe(rule, () => {
  it("is intact when every living pod holds a token", () => {
    expect(jointOf(identityStory(), "identity", rule)?.verdict).toBe("intact");
  });

  it("is broken when no pod was given a token, and tells to restart", () => {
    const joint = jointOf(identityStory({ pods: [bare] }), "identity", rule);
    expect(joint?.verdict).toBe("broken");
    expect(joint?.fix?.kubectl).toBe("kubectl -n shop rollout restart deployment/checkout");
  });

  it("is at risk when some pods hold a token and some do not", () => {
    expect(jointOf(identityStory({ pods: [pod, bare] }), "identity", rule)?.verdict).toBe("at-risk");
  });

  it("is at risk when a pod presents the client id from before the annotation changed", () => {
    const stale = {
      ...pod,
      identity: pod.identity && { ...pod.identity, clientId: "0c0c0c0c-0000-4000-8000-0000000000c0" },
    };
    const joint = jointOf(identityStory({ pods: [stale] }), "identity", rule);
    expect(joint?.verdict).toBe("at-risk");
    expect(valuesOf(joint).found).toBe("0c0c0c0c-0000-4000-8000-0000000000c0");
  });

  it("compares tenant and lifetime as well, where an annotation states them", () => {
    const stating = (name: string, value: string) => ({
      serviceAccounts: [
        {
          ...serviceAccount,
          annotations: { ...serviceAccount.annotations, [`azure.workload.identity/${name}`]: value },
        },
      ],
    });
    const verdictOf = (changes: object) => jointOf(identityStory(changes), "identity", rule)?.verdict;
    expect(verdictOf(stating("tenant-id", managedIdentity.tenantId))).toBe("intact");
    expect(verdictOf(stating("tenant-id", managedIdentity.clientId))).toBe("at-risk");
    expect(verdictOf(stating("service-account-token-expiration", "3600"))).toBe("intact");
    expect(verdictOf(stating("service-account-token-expiration", "7200"))).toBe("at-risk");
  });

  it("is at risk while pods still run as the ServiceAccount of an earlier template", () => {
    const former = { ...pod, serviceAccountName: "sa-former" };
    const joint = jointOf(identityStory({ pods: [former] }), "identity", rule);
    expect(joint?.verdict).toBe("at-risk");
    expect(valuesOf(joint)).toEqual({ expected: "sa-checkout", found: "sa-former" });
  });

  it("tells that AKS keeps kube-system from webhooks that it did not install, if the pods show it", () => {
    const inSystem = { ...deployment, namespace: "kube-system" };
    const service = { namespace: "azure-workload-identity-system", name: "azure-wi-webhook-webhook-service" };
    const own = { ...webhook, service };
    const told = (given: typeof webhook, pods: (typeof pod)[]) => {
      const serviceAccounts = [{ ...serviceAccount, namespace: "kube-system" }];
      const story = { deployment: inSystem, serviceAccounts, webhooks: [given], pods };
      return jointOf(identityStory(story), "identity", rule);
    };
    expect(told(own, [bare])?.message).toContain("AKS keeps its own namespaces");
    expect(told(own, [bare])?.fix?.kubectl).toContain("admissions.enforcer/disabled=true");
    expect(told({ ...own, isExemptFromEnforcer: true }, [bare])?.message).toContain("New pods will have one");
    expect(told(webhook, [bare])?.message).toContain("New pods will have one");
    expect(told(own, [pod])?.verdict).toBe("intact");
  });

  it("says unknown on virtual nodes, whose support cannot be seen", () => {
    const template = { ...deployment.template, nodeSelector: { type: "virtual-kubelet" } };
    const joint = jointOf(identityStory({ deployment: { ...deployment, template } }), "identity", rule);
    expect(joint?.verdict).toBe("unknown");
  });

  it("says unknown when the pods could not be listed in full", () => {
    const unread = [{ what: "pods" as const, status: "partial" as const, reason: "server-error" as const }];
    expect(jointOf(identityStory({ unread }), "identity", rule)?.verdict).toBe("unknown");
  });

  it("is not asked where nothing runs", () => {
    expect(jointOf(identityStory({ pods: [] }), "identity", rule)).toBeUndefined();
  });

  it("leaves finished and leaving pods out", () => {
    const gone = [{ ...bare, phase: "Succeeded" }, { ...bare, uid: "b2", isTerminating: true }, pod];
    expect(jointOf(identityStory({ pods: gone }), "identity", rule)?.verdict).toBe("intact");
  });
});
