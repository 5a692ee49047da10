import { describe, expect, it } from "vitest";
import { evaluate } from "../bridges/evaluate.ts";
import { aRole, anAssignment } from "../testing/access-story.ts";
import { group, managedIdentity, subscription } from "../testing/identity-story.ts";
import { inventoryOf, type Unread } from "../testing/inventory-of.ts";
import type { RoleAssignment } from "../inventory/azure/role-assignment.ts";

const rule = "role-assignment-orphaned";
const role = aRole("aaaaaaaa", "Vault Reader", {});
const stranger = "0e0e0e0e-0000-4000-8000-0000000000e1";
const orphan = anAssignment(role, group, { principalId: stranger });

function findings(roleAssignments: RoleAssignment[], unread: Unread[] = []) {
  const inventory = inventoryOf(
    {
      subscriptions: [subscription],
      userAssignedIdentities: [managedIdentity],
      roleDefinitions: [role],
      roleAssignments,
    },
    unread,
  );
  return evaluate(inventory).findings.filter((finding) => finding.rule === rule);
}

describe(rule, () => {
  it("points at an assignment whose object id nothing that was read has, as information only", () => {
    const [finding] = findings([orphan]);
    expect(finding).toMatchObject({
      severity: "info",
      resource: { type: "Microsoft.Authorization/roleAssignments", id: orphan.id },
      evidence: [{ value: `Vault Reader for ${stranger} at ${group}`, path: "properties.principalId" }],
    });
    expect(finding?.message).toContain(
      `1 role assignment belongs to object id ${stranger}, and nothing that was read has this id.`,
    );
    expect(finding?.fix.az).toContain(`az ad sp show --id ${stranger}`);
  });

  it("says it once per object id, and each assignment once", () => {
    const other = anAssignment(role, `${group}/providers/Microsoft.KeyVault/vaults/kv-shop`, {
      principalId: stranger.toUpperCase(),
    });
    const again = { ...orphan, id: orphan.id.toUpperCase() };
    const found = findings([orphan, other, again]);
    expect(found).toHaveLength(1);
    expect(found[0]?.evidence).toHaveLength(2);
  });

  it("knows an identity whatever the case of its object id", () => {
    expect(findings([anAssignment(role, group, { principalId: managedIdentity.principalId.toUpperCase() })])).toEqual(
      [],
    );
  });

  it("says nothing of people, groups and principals of an unknown kind", () => {
    const kinds = ["User", "Group", null];
    expect(findings(kinds.map((principalType) => ({ ...orphan, principalType })))).toEqual([]);
  });

  it("says nothing of grants above resource groups, which often belong to pipelines", () => {
    expect(findings([anAssignment(role, subscription.id, { principalId: stranger })])).toEqual([]);
  });

  it("says nothing while identities could be missing", () => {
    expect(findings([orphan], [{ what: "userAssignedIdentities" }])).toEqual([]);
    expect(findings([orphan], [{ what: "subscriptions", status: "partial", reason: "throttled" }])).toEqual([]);
  });
});
