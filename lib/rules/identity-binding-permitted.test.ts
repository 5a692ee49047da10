import { describe, expect, it } from "vitest";
import { bindingRole, bindingStory, identityBinding, roleBinding } from "../testing/identity-binding.ts";
import { identityStory } from "../testing/identity-story.ts";
import { jointOf } from "../testing/joint-of.ts";

const rule = "identity-binding-permitted";
const joint = (more: object) => jointOf(bindingStory({ more }), "identity", rule);
const boundTo = (kind: string, namespace: string, name: string) =>
  joint({ clusterRoleBindings: [{ ...roleBinding, subjects: [{ kind, namespace, name }] }] })?.verdict;
const allowing = (over: object) =>
  joint({ clusterRoles: [{ ...bindingRole, rules: [{ ...bindingRole.rules[0], ...over }] }] })?.verdict;

describe(rule, () => {
  it("is intact for the ServiceAccount, for its namespace's group and for all", () => {
    expect(boundTo("ServiceAccount", "shop", "sa-checkout")).toBe("intact");
    expect(boundTo("Group", "", "system:serviceaccounts:shop")).toBe("intact");
    expect(boundTo("Group", "", "system:serviceaccounts")).toBe("intact");
    expect(boundTo("User", "", "system:serviceaccount:shop:sa-checkout")).toBe("intact");
    expect(allowing({ apiGroups: ["*"], resources: ["*"], verbs: ["*"] })).toBe("intact");
  });

  it("never calls a missing role broken: the binding may allow the ServiceAccount itself", () => {
    expect(joint({ clusterRoleBindings: [] })?.verdict).toBe("unknown");
    expect(joint({ clusterRoles: [] })?.verdict).toBe("unknown");
    expect(boundTo("ServiceAccount", "shop-blue", "sa-checkout")).toBe("unknown");
    expect(boundTo("Group", "", "system:serviceaccounts:shop-blue")).toBe("unknown");
    expect(allowing({ resources: ["0c0c0c0c-0000-4000-8000-0000000000c9"] })).toBe("unknown");
    expect(allowing({ verbs: ["get"] })).toBe("unknown");
    expect(allowing({ resourceNames: ["one"] })).toBe("unknown");
    const identityBindings = [{ ...identityBinding, listsAllowedSubjects: true }];
    expect(joint({ identityBindings, clusterRoles: [] })?.message).toContain("lists by labels");
  });

  it("says unknown when roles could not be listed", () => {
    for (const what of ["clusterRoles", "clusterRoleBindings"] as const) {
      const told = jointOf(bindingStory({ unread: [{ what }] }), "identity", rule);
      expect(told?.verdict).toBe("unknown");
      expect(told?.missing).toContain(`list ${what.toLowerCase()}.rbac.authorization.k8s.io`);
    }
  });

  it("is not asked of pods with a token of their own", () => {
    expect(jointOf(identityStory(), "identity", rule)).toBeUndefined();
  });
});
