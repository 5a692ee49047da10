import fc from "fast-check";
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
      message: "Credential checkout of id-checkout names the ServiceAccount of shop/checkout.",
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
    expect(joint?.message).toContain("one of id-checkout in resource group rg-old does");
    expect(valuesOf(joint)).toEqual({ expected: twin.clientId, found: managedIdentity.clientId });
  });

  it("is not asked of pods that use an identity binding", () => {
    const bound = { ...pod, identity: pod.identity && { ...pod.identity, usesIdentityBinding: true } };
    expect(jointOf(identityStory({ credentials: [], pods: [bound] }), "identity", rule)).toBeUndefined();
  });

  it("does not accuse a template that asks for an identity binding while none runs yet, or none could be read", () => {
    const annotations = { "azure.workload.identity/use-identity-binding": "True" };
    const asking = { ...deployment, template: { ...deployment.template, annotations } };
    const story = { deployment: asking, credentials: [], pods: [] };
    expect(jointOf(identityStory(story), "identity", rule)).toBeUndefined();
    const unread = [{ what: "pods" as const }];
    expect(jointOf(identityStory({ ...story, unread }), "identity", rule)?.verdict).toBe("unknown");
    expect(jointOf(identityStory({ ...story, unread }), "identity", "federated-issuer-matches")).toBeUndefined();
  });

  it.each([
    ["system:serviceaccount:sa-checkout:shop", "has namespace and ServiceAccount the wrong way round", "update"],
    ["shop:sa-checkout", "lacks system:serviceaccount: at its beginning", "update"],
    [`${tokenSubject} `, "has blanks around it", "update"],
    ["system:serviceaccount:shop:*", "has a * in it", "create"],
    ["system:serviceaccount:*:sa-checkout", "has a * in it", "create"],
    ["system:serviceaccount:shop:default", "names ServiceAccount default of this namespace", "create"],
    ["system:serviceaccount:shop-blue:sa-checkout", "is for namespace shop-blue", "create"],
    ["system:serviceaccount:a:b", "names ServiceAccount a/b", "create"],
    ["repo:shop/site:ref:refs/heads/main", "names no ServiceAccount", "create"],
  ])("tells %j for what it is", (subject, says, verb) => {
    const joint = jointOf(identityStory({ credentials: [subjectNaming(subject)] }), "identity", rule);
    expect(joint?.verdict).toBe("broken");
    expect(joint?.message).toContain(says);
    expect(joint?.fix?.az).toContain(`federated-credential ${verb} `);
  });

  it("takes nothing but the subject itself, whichever character differs", () => {
    fc.assert(
      fc.property(fc.nat(tokenSubject.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, character) => {
        const subject = tokenSubject.slice(0, at) + character + tokenSubject.slice(at + 1);
        const joint = jointOf(identityStory({ credentials: [subjectNaming(subject)] }), "identity", rule);
        expect(joint?.verdict).toBe(subject === tokenSubject ? "intact" : "broken");
      }),
    );
  });

  it("is at risk while the pods that run are from before, and are trusted", () => {
    const former = "system:serviceaccount:shop:sa-former";
    const pods = [{ ...pod, serviceAccountName: "sa-former" }];
    const story = { credentials: [subjectNaming(former)], pods };
    expect(jointOf(identityStory(story), "identity", rule)?.verdict).toBe("at-risk");
    const unread = [{ what: "pods" as const }];
    expect(jointOf(identityStory({ ...story, unread }), "identity", rule)?.verdict).toBe("unknown");
  });

  it("is settling for ten minutes after the credential was made", () => {
    const made = (changedAt: string) =>
      jointOf(identityStory({ credentials: [{ ...credential, changedAt }] }), "identity", rule)?.verdict;
    expect(made("2030-01-02T02:55:00.000Z")).toBe("settling");
    expect(made("2030-01-02T02:54:00.000Z")).toBe("intact");
    expect(made("2030-01-02T03:05:00.000Z")).toBe("intact");
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
