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

const keyVaultMention = {
  service: "key-vault" as const,
  host: "kv-shop.vault.azure.net",
  port: null,
  scheme: "https",
  carriesCredential: false,
  isPortVariable: false,
};

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
    ["is a resource id", managedIdentity.id],
    ["is a template that nobody filled in", "${CLIENT_ID}"],
    ["is a template that nobody filled in", "<no value>"],
    ["is a template that nobody filled in", "{{ .Values.clientId }}"],
    ["has blanks around it", ` ${managedIdentity.clientId}`],
    ["has quotes around it", `"${managedIdentity.clientId}"`],
    ["is no GUID", "msi"],
  ])("is broken by what %s", (says, value) => {
    const joint = jointOf(identityStory(annotated({ [key]: value })), "identity", rule);
    expect(joint?.verdict).toBe("broken");
    expect(joint?.message).toContain(says);
  });

  it("is broken when the annotation is a label, or stands on the template or the workload", () => {
    const labelled = { serviceAccounts: [{ ...serviceAccount, annotations: {}, labels: { [key]: "c" } }] };
    expect(jointOf(identityStory(labelled), "identity", rule)?.message).toContain("is a label");
    const annotations = { [key]: managedIdentity.clientId };
    const onTemplate = { ...deployment, template: { ...deployment.template, annotations } };
    const onDeployment = { ...deployment, annotations };
    for (const misplaced of [onTemplate, onDeployment]) {
      const joint = jointOf(identityStory({ deployment: misplaced, ...annotated({}) }), "identity", rule);
      expect(joint?.verdict).toBe("broken");
      expect(joint?.message).toContain("reads it from ServiceAccount sa-checkout only");
    }
  });

  it("says unknown where whole Secrets or ConfigMaps may bring the client id, misplaced or not", () => {
    const source = { kind: "Secret" as const, name: "azure", prefix: "", isOptional: false };
    const template = { ...deployment.template, containers: [aContainer({ envFrom: [source] })] };
    const story = { deployment: { ...deployment, template } };
    const misspelt = { "azure.workload.identity/client_id": managedIdentity.clientId };
    for (const annotations of [{}, misspelt]) {
      const joint = jointOf(identityStory({ ...story, ...annotated(annotations) }), "identity", rule);
      expect(joint?.verdict).toBe("unknown");
      expect(joint?.message).toContain("Secret azure");
    }
  });

  it("tells which of two client ids counts", () => {
    const joint = jointOf(
      identityStory({ ...withEnv(managedIdentity.clientId), ...annotated({ [key]: managedIdentity.principalId }) }),
      "identity",
      rule,
    );
    expect(joint?.verdict).toBe("intact");
    expect(joint?.message).toContain(`says ${managedIdentity.principalId}, and does not count`);
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

  it("says unknown when Kubernetes makes the client id of another variable", () => {
    const joint = jointOf(identityStory(withEnv("$(CHECKOUT_CLIENT_ID)")), "identity", rule);
    expect(joint?.verdict).toBe("unknown");
    expect(joint?.message).toBe("AZURE_CLIENT_ID is made of other variables, whose values are not read.");
  });

  it("takes no sidecar's or init container's client id for that of the container that calls Azure", () => {
    const env = [{ name: "AZURE_CLIENT_ID", literal: "0c0c0c0c-0000-4000-8000-0000000000c9", hosts: [], from: null }];
    const besides = (...containers: Parameters<typeof aContainer>[0][]) =>
      jointOf(
        identityStory({
          deployment: {
            ...deployment,
            template: { ...deployment.template, containers: containers.map((each) => aContainer(each)) },
          },
        }),
        "identity",
        rule,
      );
    const calling = { hosts: [keyVaultMention] };
    expect(besides(calling, { name: "exporter", env })?.message).toContain(managedIdentity.clientId);
    expect(besides({ name: "prepare", isInit: true, env }, {})?.message).toContain(managedIdentity.clientId);
    expect(besides({}, { name: "exporter", env })?.verdict).toBe("unknown");
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
