import { describe, expect, it } from "vitest";
import { deployment, identityStory, serviceAccount } from "../testing/identity-story.ts";
import { bridgeOf, jointOf, valuesOf } from "../testing/joint-of.ts";

const rule = "workload-identity-label";
const label = "azure.workload.identity/use";
const labelled = (labels: Record<string, string>, over = {}) => ({
  deployment: { ...deployment, ...over, template: { ...deployment.template, labels } },
});

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

  it("is not asked of a workload whose token the CSI driver presents", () => {
    const volumes = [{ kind: "SecretProviderClass" as const, volume: "vault", name: "vault" }];
    const template = { ...deployment.template, labels: {}, volumes };
    expect(bridgeOf(identityStory({ deployment: { ...deployment, template } }), "identity")).toBeUndefined();
  });

  it("takes the value false for the choice that it is", () => {
    expect(bridgeOf(identityStory(labelled({ [label]: "false" })), "identity")).toBeUndefined();
  });
});
