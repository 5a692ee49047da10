import { describe, expect, it } from "vitest";
import type { PermissionElement } from "../inventory/azure/role-definition.ts";
import type { RoleAssignment } from "../inventory/azure/role-assignment.ts";
import { aRole, anAssignment } from "../testing/access-story.ts";
import { findingsOf } from "../testing/findings-of.ts";
import { group, identityStory, subscription } from "../testing/identity-story.ts";
import { inventoryOf } from "../testing/inventory-of.ts";

const rule = "grant-too-wide";
const dataRole = { dataActions: ["Microsoft.KeyVault/vaults/secrets/getSecret/action"] };
const mayAssign = { actions: ["*"] };

function find(element: Partial<PermissionElement>, scope: string, over: Partial<RoleAssignment> = {}) {
  const role = aRole("aaaa0001", "A role", element);
  const roleAssignments = [anAssignment(role, scope, over)];
  return findingsOf(inventoryOf({ ...identityStory().resources, roleDefinitions: [role], roleAssignments }), rule);
}

describe(rule, () => {
  it.each([
    [subscription.id, "a whole subscription"],
    ["/providers/Microsoft.Management/managementGroups/mg", "a whole management group"],
    ["/", "the whole tenant"],
  ])("tells of a role at %s", (scope, width) => {
    const [finding] = find(dataRole, scope);
    expect(finding?.message).toBe(`id-checkout, the identity of a workload, holds A role for ${width}.`);
  });

  it("tells of a role that may assign roles, even in one resource group", () => {
    expect(find(mayAssign, group)[0]?.message).toContain("a workload can assign roles");
    expect(find({ actions: ["*"], notActions: ["Microsoft.Authorization/*/Write"] }, group)).toEqual([]);
    expect(find(mayAssign, group, { condition: "@Request[…]" })).toEqual([]);
  });

  it("is content with a role at a resource or its group, and with one that only reads how things are set up", () => {
    expect(find(dataRole, group)).toEqual([]);
    expect(find({ actions: ["*/read"] }, subscription.id)).toEqual([]);
  });

  it("says nothing of identities that no workload presents", () => {
    expect(find(dataRole, subscription.id, { principalId: "0e0e0e0e-0000-4000-8000-0000000000aa" })).toEqual([]);
  });
});
