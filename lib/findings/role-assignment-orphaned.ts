import { isOrphan } from "../access/near-miss.ts";
import { seenInAzure } from "../bridges/evidence.ts";
import { armKey, subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { RoleAssignment } from "../inventory/azure/role-assignment.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { roleDefinitionByGuid } from "../inventory/keys.ts";
import { defineFindingRule } from "./finding.ts";

/**
 * Deleting an identity leaves its role assignments behind, and one made again under the same name has another object
 * id. ARM does not tell whose an object id is, so this can only say that nothing which was read has it.
 * https://learn.microsoft.com/azure/role-based-access-control/troubleshooting
 */
export const roleAssignmentOrphaned = defineFindingRule({
  id: "role-assignment-orphaned",
  description: "A role assignment should belong to an identity that still exists.",
  find(index) {
    if (index.gaps("userAssignedIdentities").length > 0) return [];
    const candidates = index.all("roleAssignments").filter((assignment) => isOrphan(index, assignment));
    return [...Map.groupBy(candidates, ({ principalId }) => principalId.toLowerCase()).values()].flatMap(
      (assignments) => {
        const each = [...new Map(assignments.map((assignment) => [armKey(assignment.id), assignment])).values()];
        const [first] = each;
        return first === undefined ? [] : [describe(first, each, index)];
      },
    );
  },
});

function describe(first: RoleAssignment, assignments: readonly RoleAssignment[], index: InventoryIndex) {
  const count =
    assignments.length === 1 ? "1 role assignment belongs" : `${assignments.length} role assignments belong`;
  return {
    severity: "info" as const,
    resource: { type: "Microsoft.Authorization/roleAssignments", id: first.id },
    message: `${count} to object id ${first.principalId}, and nothing that was read has this id. It may be a deleted identity; it may also be an app registration or the identity that Azure gave a resource, which are not read.`,
    evidence: assignments.map((assignment) => {
      const value = `${roleNameOf(assignment, index)} for ${assignment.principalId} at ${assignment.scope}`;
      const scope = subscriptionScope(assignment.scope) ?? assignment.scope;
      return seenInAzure("role assignment", value, "roleAssignments", assignment, "properties.principalId", scope);
    }),
    fix: {
      az: [
        `az ad sp show --id ${first.principalId}   # "does not exist" means that it is orphaned; then:`,
        ...assignments.map(({ id }) => `az role assignment delete --ids "${id}"`),
      ].join("\n"),
      terraform:
        "# Refer to the identity's principal_id instead of a literal, so that the assignment goes and comes with it.",
      kubectl: null,
      docs: "https://learn.microsoft.com/azure/role-based-access-control/troubleshooting",
    },
  };
}

function roleNameOf({ roleDefinitionId }: RoleAssignment, index: InventoryIndex): string {
  const guid = roleDefinitionId.slice(roleDefinitionId.lastIndexOf("/") + 1).toLowerCase();
  return index.having("roleDefinitions", roleDefinitionByGuid, guid)[0]?.roleName ?? guid;
}
