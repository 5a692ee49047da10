import { describe, expect, it } from "vitest";
import { evaluate } from "../bridges/evaluate.ts";
import type { Container } from "../inventory/kubernetes/pod-template.ts";
import { deployment, identityStory, serviceAccount, type StoryChanges } from "../testing/identity-story.ts";
import { bridgeOf, jointOf, valuesOf } from "../testing/joint-of.ts";
import { aContainer } from "../testing/pod-template.ts";

const rule = "workload-identity-label";
const label = "azure.workload.identity/use";
const labelled = (labels: Record<string, string>, over = {}) => ({
  deployment: { ...deployment, ...over, template: { ...deployment.template, labels } },
});

const vault = {
  service: "key-vault" as const,
  host: "kv-shop.vault.azure.net",
  port: null,
  scheme: "https",
  carriesCredential: false,
  isPortVariable: false,
};

describe(rule, () => {
  it("is intact when the pod template carries the label", () => {
    expect(jointOf(identityStory(), "identity", rule)?.verdict).toBe("intact");
  });

  it("is broken when the value is not exactly true", () => {
    const joint = jointOf(identityStory(labelled({ [label]: "True" })), "identity", rule);
    expect(joint?.verdict).toBe("broken");
    expect(valuesOf(joint)).toEqual({ expected: "true", found: "True" });
  });

  it("is broken when the label stands on the Deployment, and says where to move it", () => {
    const joint = jointOf(identityStory(labelled({}, { labels: { [label]: "true" } })), "identity", rule);
    expect(joint?.verdict).toBe("broken");
    expect(joint?.message).toContain("the labels of Deployment checkout");
    expect(joint?.message).toContain("spec.template.metadata.labels");
  });

  it("says that the label stands on the ServiceAccount or the Namespace", () => {
    const onAccount = { serviceAccounts: [{ ...serviceAccount, labels: { [label]: "true" } }] };
    const message = (changes: object) =>
      jointOf(identityStory({ ...labelled({}), ...changes }), "identity", rule)?.message;
    expect(message(onAccount)).toContain("It stands on ServiceAccount sa-checkout");
    const shop = { cluster: "harbour", namespace: "", name: "shop", labels: { [label]: "true" } };
    expect(message({ more: { namespaces: [shop] } })).toContain("It stands on Namespace shop");
  });

  it("is broken when the label was forgotten though a credential was made for the annotated ServiceAccount", () => {
    expect(jointOf(identityStory(labelled({})), "identity", rule)?.verdict).toBe("broken");
  });

  it("is not asked of a workload that shares its ServiceAccount with a labelled one", () => {
    const { template } = deployment;
    const front = { ...deployment, name: "front", uid: "front", template: { ...template, labels: {} } };
    const claimants = (changes: StoryChanges) =>
      evaluate(identityStory({ more: { deployments: [front] }, ...changes }))
        .bridges.filter(({ kind }) => kind === "identity")
        .map(({ workload }) => workload.name);
    expect(claimants({})).toEqual(["checkout"]);
    const unlabelled = { deployment: { ...deployment, template: front.template } };
    expect(claimants(unlabelled)).toEqual(["checkout", "front"]);
    expect(claimants({ ...unlabelled, unread: [{ what: "statefulSets" }] })).toEqual([]);
  });

  it("is not asked of a workload that names a service and is given what may be its key", () => {
    const calling = (over: Partial<Container>) => {
      const containers = [aContainer({ hosts: [vault], ...over })];
      const workload = { ...deployment, template: { ...deployment.template, labels: {}, containers } };
      return bridgeOf(identityStory({ credentials: [], deployment: workload }), "identity");
    };
    expect(calling({})?.verdict).toBe("broken");
    expect(calling({ hosts: [{ ...vault, carriesCredential: true }] })).toBeUndefined();
    const secret = { kind: "Secret" as const, name: "keys", prefix: "", isOptional: false };
    expect(calling({ envFrom: [secret] })).toBeUndefined();
    const from = { kind: "Secret" as const, name: "keys", key: "vault", isOptional: false };
    expect(calling({ env: [{ name: "VAULT_KEY", literal: null, hosts: [], from }] })).toBeUndefined();
  });

  it("is not asked of a workload whose token the CSI driver presents", () => {
    const volumes = [{ kind: "SecretProviderClass" as const, volume: "vault", name: "vault" }];
    const template = { ...deployment.template, labels: {}, volumes };
    expect(bridgeOf(identityStory({ deployment: { ...deployment, template } }), "identity")).toBeUndefined();
  });

  it("takes the value false for the choice that it is", () => {
    expect(bridgeOf(identityStory(labelled({ [label]: "false" })), "identity")).toBeUndefined();
  });
});
