import { describe, expect, it } from "vitest";
import { aContainer } from "../testing/pod-template.ts";
import { deployment, identityStory, managedIdentity, serviceAccount } from "../testing/identity-story.ts";
import { jointOf, valuesOf } from "../testing/joint-of.ts";

const rule = "client-id-annotation";
const key = "azure.workload.identity/client-id";
const annotated = (annotations: Record<string, string>) => ({ serviceAccounts: [{ ...serviceAccount, annotations }] });
const withEnv = (
  literal: string | null,
  from: { kind: "Secret"; name: string; key: string; isOptional: boolean } | null = null,
) => ({
  deployment: {
    ...deployment,
    template: {
      ...deployment.template,
      containers: [aContainer({ env: [{ name: "AZURE_CLIENT_ID", literal, hosts: [], from }] })],
    },
  },
});

describe(rule, () => {
  it("is intact when the annotation holds a client id", () => {
    expect(jointOf(identityStory(), "identity", rule)?.verdict).toBe("intact");
  });

  it("takes the client id from the container when it is set there", () => {
    const joint = jointOf(identityStory({ ...withEnv(managedIdentity.clientId), ...annotated({}) }), "identity", rule);
    expect(joint?.verdict).toBe("intact");
  });

  it("is broken by a misspelt key, and names it", () => {
    const joint = jointOf(
      identityStory(annotated({ "azure.workload.identity/client_id": managedIdentity.clientId })),
      "identity",
      rule,
    );
    expect(joint?.verdict).toBe("broken");
    expect(valuesOf(joint)).toEqual({ expected: key, found: "azure.workload.identity/client_id" });
  });

  it.each([
    ["a resource id", managedIdentity.id],
    ["a template that was never filled in", "${CLIENT_ID}"],
    ["blanks around it", ` ${managedIdentity.clientId}`],
  ])("is broken by %s", (_, value) => {
    expect(jointOf(identityStory(annotated({ [key]: value })), "identity", rule)?.verdict).toBe("broken");
  });

  it("is broken by the object id in place of the client id, and gives the right one", () => {
    const joint = jointOf(identityStory(annotated({ [key]: managedIdentity.principalId })), "identity", rule);
    expect(joint?.verdict).toBe("broken");
    expect(valuesOf(joint)).toEqual({ expected: managedIdentity.clientId, found: managedIdentity.principalId });
    expect(joint?.fix?.kubectl).toContain(`${key}=${managedIdentity.clientId}`);
  });

  it("says unknown without any client id, since the program may bring its own", () => {
    expect(jointOf(identityStory(annotated({})), "identity", rule)?.verdict).toBe("unknown");
  });

  it("says unknown when the client id comes from a Secret", () => {
    const joint = jointOf(
      identityStory(withEnv(null, { kind: "Secret", name: "azure", key: "id", isOptional: false })),
      "identity",
      rule,
    );
    expect(joint?.verdict).toBe("unknown");
  });

  it("says unknown when the ServiceAccounts could not be listed", () => {
    const joint = jointOf(
      identityStory({ serviceAccounts: [], unread: [{ what: "serviceAccounts" }] }),
      "identity",
      rule,
    );
    expect(joint?.verdict).toBe("unknown");
  });

  it("does not mind the case of the GUID", () => {
    const joint = jointOf(
      identityStory(annotated({ [key]: managedIdentity.clientId.toUpperCase() })),
      "identity",
      rule,
    );
    expect(joint?.verdict).toBe("intact");
    expect(
      jointOf(
        identityStory(annotated({ [key]: managedIdentity.clientId.toUpperCase() })),
        "identity",
        "federated-subject-matches",
      )?.verdict,
    ).toBe("intact");
  });
});
