import { describe, expect, it } from "vitest";
import { aRole, anAssignment } from "../testing/access-story.ts";
import { evaluate } from "../bridges/evaluate.ts";
import type { RoleAssignment } from "../inventory/azure/role-assignment.ts";
import type { RoleDefinition } from "../inventory/azure/role-definition.ts";
import {
  cluster,
  deployment,
  group,
  managedIdentity,
  serviceAccount,
  subscription,
} from "../testing/identity-story.ts";
import { inventoryOf } from "../testing/inventory-of.ts";
import { redisCache } from "../testing/redis.ts";

const rule = "role-grants-too-much";
const contributor = aRole("cccccccc", "Keeper of Caches", { actions: ["Microsoft.Cache/redis/*"] });

function findings(
  roleDefinitions: RoleDefinition[],
  roleAssignments: RoleAssignment[],
  resources: Parameters<typeof inventoryOf>[0] = {},
) {
  const inventory = inventoryOf({
    subscriptions: [subscription],
    managedClusters: [cluster],
    userAssignedIdentities: [managedIdentity],
    deployments: [deployment],
    serviceAccounts: [serviceAccount],
    redisCaches: [redisCache],
    roleDefinitions,
    roleAssignments,
    ...resources,
  });
  return evaluate(inventory).findings.filter((finding) => finding.rule === rule);
}

describe(rule, () => {
  it("warns of a role that lets a workload delete a cache and read its keys, and offers what would do", () => {
    const assignment = anAssignment(contributor, redisCache.id);
    const [finding] = findings([contributor], [assignment]);
    expect(finding).toMatchObject({
      severity: "warning",
      resource: { type: "Microsoft.Authorization/roleAssignments", id: assignment.id },
      message:
        "id-checkout, the identity of shop/checkout, holds Keeper of Caches, which lets it delete the cache, change the cache, read its keys, give itself its data (redis-shop). Calling the service needs none of that.",
    });
    expect(finding?.evidence.map(({ label, value }) => [label, value])).toEqual([
      ["holder", managedIdentity.name],
      ["role", "Keeper of Caches"],
      ["scope", redisCache.id],
      [
        "grants",
        "Microsoft.Cache/redis/delete, Microsoft.Cache/redis/write, Microsoft.Cache/redis/listKeys/action, Microsoft.Cache/redis/accessPolicyAssignments/write",
      ],
    ]);
    expect(finding?.fix.az).toContain(`--object-id ${managedIdentity.principalId}`);
    expect(finding?.fix.az).toContain(`az role assignment delete --ids "${assignment.id}"`);
  });

  it.each([
    ["the resource group, spelled otherwise", group.replace("resourceGroups", "RESOURCEGROUPS")],
    ["the subscription", subscription.id],
    ["the tenant", "/"],
    ["a management group above the only subscription", "/providers/Microsoft.Management/managementGroups/all"],
  ])("sees through a grant at %s", (_, scope) => {
    expect(findings([contributor], [anAssignment(contributor, scope)])).toHaveLength(1);
  });

  it("says nothing of a grant elsewhere", () => {
    expect(findings([contributor], [anAssignment(contributor, `${group}x`)])).toEqual([]);
  });

  it("judges by permissions: what notActions take away is not held", () => {
    const operator = aRole("dddddddd", "Contributor", {
      actions: ["Microsoft.Cache/*"],
      notActions: ["Microsoft.Cache/redis/*"],
    });
    expect(findings([operator], [anAssignment(operator, redisCache.id)])).toEqual([]);
  });

  it("says nothing of roles that only read or call", () => {
    const reader = aRole("eeeeeeee", "Reader", { actions: ["*/read"], dataActions: ["*"] });
    expect(findings([reader], [anAssignment(reader, group)])).toEqual([]);
  });

  it("says nothing of grants under a condition", () => {
    expect(findings([contributor], [anAssignment(contributor, group, { condition: "@Resource[…]" })])).toEqual([]);
    const conditional = aRole("ffffffff", "Careful", { actions: ["*"], condition: "@Resource[…]" });
    expect(findings([conditional], [anAssignment(conditional, group)])).toEqual([]);
  });

  it("says nothing of identities that no workload claims", () => {
    expect(findings([contributor], [anAssignment(contributor, group)], { deployments: [] })).toEqual([]);
  });

  it("says nothing of a role whose definition was not read", () => {
    expect(findings([], [anAssignment(contributor, group)])).toEqual([]);
  });
});
