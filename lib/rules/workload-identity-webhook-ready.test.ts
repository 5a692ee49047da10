import { describe, expect, it } from "vitest";
import {
  cluster,
  deployment,
  endpointSlice,
  identityStory,
  pod,
  replicaSet,
  webhook,
} from "../testing/identity-story.ts";
import { jointOf, valuesOf } from "../testing/joint-of.ts";

const rule = "workload-identity-webhook-ready";
const verdictOf = (changes: Parameters<typeof identityStory>[0]) =>
  jointOf(identityStory(changes), "identity", rule)?.verdict;
const bare = { ...pod, identity: null };

describe(rule, () => {
  it("is intact with two ready endpoints", () => {
    const joint = jointOf(identityStory(), "identity", rule);
    expect(joint?.verdict).toBe("intact");
    expect(valuesOf(joint)).toEqual({ "failure policy": "Fail", "ready endpoints": "2" });
  });

  it("is broken without a webhook when the pods hold no token", () => {
    expect(verdictOf({ webhooks: [], pods: [bare] })).toBe("broken");
  });

  it("is broken when no endpoint is ready and pods are still to be made", () => {
    expect(verdictOf({ endpointSlices: [], pods: [] })).toBe("broken");
  });

  it("is only at risk when no endpoint is ready but all the pods hold their token already", () => {
    expect(verdictOf({ endpointSlices: [{ ...endpointSlice, readyEndpoints: 0 }] })).toBe("at-risk");
    expect(verdictOf({ webhooks: [] })).toBe("at-risk");
  });

  it("is only at risk while no pod is wanted", () => {
    const resting = { deployment: { ...deployment, replicas: 0 }, pods: [] };
    expect(verdictOf({ ...resting, endpointSlices: [] })).toBe("at-risk");
    expect(verdictOf({ ...resting, webhooks: [] })).toBe("at-risk");
  });

  it("is at risk with a single endpoint", () => {
    expect(verdictOf({ endpointSlices: [{ ...endpointSlice, readyEndpoints: 1 }] })).toBe("at-risk");
  });

  it("adds up the endpoints of all slices of the service", () => {
    expect(
      verdictOf({
        endpointSlices: [
          { ...endpointSlice, readyEndpoints: 1 },
          { ...endpointSlice, name: "b", readyEndpoints: 1 },
        ],
      }),
    ).toBe("intact");
  });

  it("says unknown when webhooks or endpoints could not be listed", () => {
    expect(verdictOf({ unread: [{ what: "webhooks" }] })).toBe("unknown");
    expect(verdictOf({ unread: [{ what: "endpointSlices" }], endpointSlices: [] })).toBe("unknown");
  });

  it("is broken when a ReplicaSet could not make pods because of the webhook, whatever its endpoints say", () => {
    const failure = `failed calling webhook "mutation.azure-workload-identity.io": EOF`;
    const replicaSets = [{ ...replicaSet, failure }];
    expect(verdictOf({ replicaSets, pods: [] })).toBe("broken");
    expect(verdictOf({ replicaSets })).toBe("at-risk");
    expect(verdictOf({ replicaSets: [{ ...replicaSet, failure: "exceeded quota" }], pods: [] })).toBe("intact");
    expect(verdictOf({ replicaSets, unread: [{ what: "replicaSets" }] })).toBe("unknown");
  });

  it("goes by the configuration that fails closed without an endpoint, among several", () => {
    const leftover = { ...webhook, name: "old", service: { namespace: "old", name: "gone" } };
    const joint = jointOf(identityStory({ webhooks: [webhook, leftover], pods: [] }), "identity", rule);
    expect(joint?.verdict).toBe("broken");
    expect(valuesOf(joint)["ready endpoints"]).toBe("0");
    expect(joint?.fix?.kubectl).toContain("helm uninstall");
  });

  it("is at risk where the chart's webhook stands in for the add-on's, or the webhook fails open", () => {
    const service = { namespace: "azure-workload-identity-system", name: "azure-wi-webhook-webhook-service" };
    const chart = {
      webhooks: [{ ...webhook, service }],
      endpointSlices: [{ ...endpointSlice, namespace: service.namespace }],
    };
    expect(verdictOf(chart)).toBe("at-risk");
    expect(verdictOf({ ...chart, cluster: { ...cluster, workloadIdentityEnabled: false } })).toBe("intact");
    expect(verdictOf({ webhooks: [{ ...webhook, failurePolicy: "Ignore" }] })).toBe("at-risk");
  });

  it("does not need the pods while the webhook answers", () => {
    expect(verdictOf({ unread: [{ what: "pods" }] })).toBe("intact");
    expect(verdictOf({ unread: [{ what: "pods" }], endpointSlices: [] })).toBe("unknown");
  });

  it("tells to restart the webhook and not the workload while it has no endpoint", () => {
    const joint = jointOf(identityStory({ endpointSlices: [], pods: [] }), "identity", rule);
    expect(joint?.fix?.kubectl).toContain("rollout restart deployment azure-wi-webhook-controller-manager");
    expect(joint?.fix?.kubectl).not.toContain("checkout");
    expect(joint?.fix?.az).toBeNull();
  });

  it("does not miss a webhook that AKS Automatic keeps out of sight", () => {
    expect(verdictOf({ webhooks: [], pods: [bare], cluster: { ...cluster, skuName: "Automatic" } })).toBe("unknown");
  });

  it("goes by the object in the cluster and not by the flag in Azure", () => {
    expect(verdictOf({ cluster: { ...cluster, workloadIdentityEnabled: false }, webhooks: [webhook] })).toBe("intact");
  });

  it("does not ask for a webhook where the template projects the token itself", () => {
    const volume = {
      kind: "ServiceAccountToken" as const,
      volume: "token",
      audience: "api://AzureADTokenExchange",
      path: "token",
      isMountedBySubPath: false,
    };
    const template = { ...deployment.template, labels: {}, volumes: [volume] };
    expect(verdictOf({ webhooks: [], deployment: { ...deployment, template } })).toBeUndefined();
  });
});
