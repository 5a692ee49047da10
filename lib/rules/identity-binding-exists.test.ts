import { describe, expect, it } from "vitest";
import { bindingStory, identityBinding } from "../testing/identity-binding.ts";
import { cluster, identityStory, managedIdentity, pod } from "../testing/identity-story.ts";
import { bridgeOf, jointOf } from "../testing/joint-of.ts";

const rule = "identity-binding-exists";
const joint = (changes: Parameters<typeof bindingStory>[0]) => jointOf(bindingStory(changes), "identity", rule);
const bound = (over: object) => joint({ more: { identityBindings: [{ ...identityBinding, ...over }] } });

describe(rule, () => {
  it("is intact, and with it the bridge, without any credential that names the ServiceAccount", () => {
    expect(joint({})?.verdict).toBe("intact");
    expect(bridgeOf(bindingStory(), "identity")?.verdict).toBe("intact");
  });

  it("is broken when the cluster has no binding for the identity", () => {
    const told = joint({ more: { identityBindings: [] } });
    expect(told?.verdict).toBe("broken");
    expect(told?.fix?.az).toContain(`--managed-identity-resource-id ${managedIdentity.id}`);
    expect(bound({ identityId: `${managedIdentity.id}-other` })?.verdict).toBe("broken");
  });

  it("says unknown of a missing binding while no pod shows that the webhook knows bindings", () => {
    const told = joint({ pods: [], more: { identityBindings: [] } });
    expect(told?.verdict).toBe("unknown");
    expect(told?.missing).toContain("a running pod of checkout");
  });

  it("follows how the binding's last change went", () => {
    expect(bound({ provisioningState: "Creating" })?.verdict).toBe("settling");
    expect(bound({ provisioningState: "Failed" })?.verdict).toBe("at-risk");
    expect(bound({ provisioningState: null })?.verdict).toBe("intact");
  });

  it("is at risk when the credential that AKS keeps is gone", () => {
    expect(joint({ credentials: [] })?.verdict).toBe("at-risk");
  });

  it("says unknown where bindings could not be read, or may not be supported", () => {
    for (const reason of ["forbidden", "not-found", "unsupported"] as const) {
      const unread = [{ what: "identityBindings" as const, reason }];
      expect(joint({ more: { identityBindings: [] }, unread })?.verdict).toBe("unknown");
    }
    expect(joint({ cluster: { ...cluster, apiServerVnetIntegration: true } })?.verdict).toBe("unknown");
  });

  it("is not asked of pods with a token of their own, whatever their template asks for", () => {
    expect(jointOf(identityStory(), "identity", rule)).toBeUndefined();
    expect(joint({ pods: [pod] })).toBeUndefined();
    expect(jointOf(bindingStory({ pods: [pod] }), "identity", "pod-mutated")?.verdict).toBe("at-risk");
  });
});
