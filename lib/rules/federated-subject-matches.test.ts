import { describe, expect, it } from "vitest";
import {
  credential,
  deployment,
  identityStory,
  managedIdentity,
  pod,
  tokenSubject,
} from "../testing/identity-story.ts";
import { readAt } from "../testing/inventory-of.ts";
import { jointOf, valuesOf } from "../testing/joint-of.ts";

const rule = "federated-subject-matches";
const subjectNaming = (subject: string | null) => ({ ...credential, subject });

describe(rule, () => {
  it("is intact when a credential names the subject, with both ends as evidence", () => {
    expect(jointOf(identityStory(), "identity", rule)).toEqual({
      rule,
      page: `/rules/${rule}`,
      verdict: "intact",
      message: `checkout of id-checkout names ${tokenSubject}.`,
      evidence: [
        {
          label: "expected",
          value: tokenSubject,
          source: "kubernetes",
          resource: "harbour/shop/Deployment/checkout",
          path: "spec.template.spec.serviceAccountName",
          at: readAt,
        },
        {
          label: "found",
          value: tokenSubject,
          source: "azure",
          resource: credential.id,
          path: "properties.subject",
          at: readAt,
        },
      ],
      missing: null,
      fix: null,
      ignored: null,
    });
  });

  it("is broken when every credential names another namespace, and quotes the nearest", () => {
    const credentials = [
      subjectNaming("repo:shop/site:ref:refs/heads/main"),
      subjectNaming("system:serviceaccount:shop-old:sa-checkout"),
    ];
    const joint = jointOf(identityStory({ credentials }), "identity", rule);
    expect(joint?.verdict).toBe("broken");
    expect(valuesOf(joint)).toEqual({ expected: tokenSubject, found: "system:serviceaccount:shop-old:sa-checkout" });
    expect(joint?.fix?.az).toContain(`--subject ${tokenSubject}`);
  });

  it("is broken when only the case differs, as Entra compares", () => {
    const joint = jointOf(
      identityStory({ credentials: [subjectNaming("system:serviceaccount:shop:SA-checkout")] }),
      "identity",
      rule,
    );
    expect(joint?.verdict).toBe("broken");
    expect(joint?.message).toContain("AADSTS7002138");
  });

  it("is broken when the identity has no credential at all", () => {
    const joint = jointOf(identityStory({ credentials: [] }), "identity", rule);
    expect(joint?.verdict).toBe("broken");
    expect(joint?.message).toContain("AADSTS70025");
  });

  it("says unknown when the credentials could not be listed, and which permission is missing", () => {
    const unread = [{ what: "federatedCredentials" as const }];
    const joint = jointOf(identityStory({ credentials: [], unread }), "identity", rule);
    expect(joint?.verdict).toBe("unknown");
    expect(joint?.missing).toBe(
      `Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials/read at ${managedIdentity.id}`,
    );
  });

  it("says unknown when only some pages of the credentials arrived, even if one of them matches", () => {
    const unread = [
      { what: "federatedCredentials" as const, status: "partial" as const, reason: "throttled" as const },
    ];
    expect(jointOf(identityStory({ unread }), "identity", rule)?.verdict).toBe("unknown");
  });

  it("does not mind credentials for other clusters and issuers on the same identity", () => {
    const elsewhere = {
      ...credential,
      name: "other",
      issuer: "https://token.actions.githubusercontent.com",
      subject: "repo:shop/site",
    };
    expect(
      jointOf(identityStory({ credentials: [elsewhere, subjectNaming(null), credential] }), "identity", rule)?.verdict,
    ).toBe("intact");
  });

  it("names the other identity when the credential was made for that one", () => {
    const twin = {
      ...managedIdentity,
      id: managedIdentity.id.replace("rg-shop", "rg-old"),
      clientId: "0c0c0c0c-0000-4000-8000-0000000000c2",
      principalId: "0d0d0d0d-0000-4000-8000-0000000000d2",
    };
    const credentials = [
      { ...credential, id: `${twin.id}/federatedIdentityCredentials/checkout`, identityId: twin.id },
    ];
    const joint = jointOf(identityStory({ identities: [managedIdentity, twin], credentials }), "identity", rule);
    expect(joint?.verdict).toBe("broken");
    expect(joint?.message).toContain(twin.id);
    expect(valuesOf(joint)).toEqual({ expected: twin.clientId, found: managedIdentity.clientId });
  });

  it("does not accuse pods that use an identity binding", () => {
    const bound = { ...pod, identity: pod.identity && { ...pod.identity, usesIdentityBinding: true } };
    expect(jointOf(identityStory({ credentials: [], pods: [bound] }), "identity", rule)?.verdict).toBe("unknown");
  });

  it.each([
    ["none runs yet", []],
    ["they could not be read", [{ what: "pods" as const }]],
  ])("does not accuse a template that asks for an identity binding while %s", (_, unread) => {
    const annotations = { "azure.workload.identity/use-identity-binding": "True" };
    const asking = { ...deployment, template: { ...deployment.template, annotations } };
    const story = identityStory({ deployment: asking, credentials: [], pods: [], unread });
    expect(jointOf(story, "identity", rule)?.verdict).toBe("unknown");
    expect(jointOf(story, "identity", "federated-issuer-matches")).toBeUndefined();
  });

  it("computes the subject from the ServiceAccount that the pods run as, not from the one the credential names", () => {
    const template = { ...deployment.template, serviceAccountName: "default" };
    const serviceAccounts = [
      {
        cluster: "harbour",
        namespace: "shop",
        name: "default",
        labels: {},
        annotations: { "azure.workload.identity/client-id": managedIdentity.clientId },
      },
    ];
    const joint = jointOf(
      identityStory({ deployment: { ...deployment, template }, serviceAccounts }),
      "identity",
      rule,
    );
    expect(valuesOf(joint)).toEqual({ expected: "system:serviceaccount:shop:default", found: tokenSubject });
  });
});
