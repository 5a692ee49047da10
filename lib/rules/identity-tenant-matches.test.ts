import { describe, expect, it } from "vitest";
import { cluster, deployment, identityStory, managedIdentity, pod, serviceAccount } from "../testing/identity-story.ts";
import { jointOf, valuesOf } from "../testing/joint-of.ts";
import { aContainer } from "../testing/pod-template.ts";

const rule = "identity-tenant-matches";
const elsewhere = "0b0b0b0b-0000-4000-8000-000000000009";
const joint = (changes: Parameters<typeof identityStory>[0]) => jointOf(identityStory(changes), "identity", rule);
const annotated = (value: string) => ({
  serviceAccounts: [
    { ...serviceAccount, annotations: { ...serviceAccount.annotations, "azure.workload.identity/tenant-id": value } },
  ],
});
const env = (literal: string | null) => ({
  deployment: {
    ...deployment,
    template: {
      ...deployment.template,
      containers: [aContainer({ env: [{ name: "AZURE_TENANT_ID", literal, hosts: [], from: null }] })],
    },
  },
});
const injected = (tenantId: string | null) => ({
  pods: [{ ...pod, identity: pod.identity && { ...pod.identity, tenantId } }],
});

describe(rule, () => {
  it("is intact when the pods ask the identity's tenant, in whatever case it is written", () => {
    expect(joint({})?.verdict).toBe("intact");
    expect(joint(annotated(managedIdentity.tenantId.toUpperCase()))?.verdict).toBe("intact");
  });

  it("is intact for a cluster of another tenant whose pods ask the identity's", () => {
    const foreign = { cluster: { ...cluster, tenantId: elsewhere } };
    expect(joint({ ...foreign, ...env(managedIdentity.tenantId), ...injected(null) })?.verdict).toBe("intact");
    expect(joint({ ...foreign, ...annotated(managedIdentity.tenantId), pods: [] })?.verdict).toBe("intact");
  });

  it("is broken when variable, annotation or pods name another tenant, the first of them counting", () => {
    const expected = managedIdentity.tenantId;
    expect(valuesOf(joint(env(elsewhere)))).toEqual({ expected, found: elsewhere });
    expect(joint(env(elsewhere))?.verdict).toBe("broken");
    expect(joint({ ...annotated(elsewhere), ...env(expected) })?.verdict).toBe("intact");
    expect(joint(annotated(elsewhere))?.verdict).toBe("broken");
    expect(joint(injected(elsewhere))?.verdict).toBe("broken");
  });

  it("is broken when the annotation or the variable is empty, and at risk while the pods are from before", () => {
    expect(joint({ ...annotated(""), ...injected(null) })?.verdict).toBe("broken");
    expect(joint(annotated(""))?.verdict).toBe("at-risk");
    expect(joint(env(""))?.verdict).toBe("broken");
  });

  it("says unknown when a Secret holds the tenant, a domain names it, or nothing but the cluster hints at it", () => {
    expect(joint(env(null))?.verdict).toBe("unknown");
    expect(joint(env("shop.example"))?.verdict).toBe("unknown");
    expect(joint(env("$(SHOP_TENANT)"))?.verdict).toBe("unknown");
    expect(joint({ cluster: { ...cluster, tenantId: elsewhere }, pods: [] })?.verdict).toBe("unknown");
  });

  it("says unknown when the pods could not be listed and nothing states the tenant", () => {
    expect(joint({ unread: [{ what: "pods" }] })?.verdict).toBe("unknown");
    expect(joint({ ...env(managedIdentity.tenantId), unread: [{ what: "pods" }] })?.verdict).toBe("intact");
  });
});
