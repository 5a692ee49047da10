import { beyondReading } from "../access/reads-only.ts";
import { seenInAzure } from "../bridges/evidence.ts";
import type { RoleAssignment } from "../inventory/azure/role-assignment.ts";
import type { RoleDefinition } from "../inventory/azure/role-definition.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { assignmentByPrincipal } from "../inventory/keys.ts";
import { defineFindingRule, type Found } from "./finding.ts";
import { distinctAssignments, roleOf } from "./role-of.ts";

/**
 * A reader that could write or fetch keys is a way in for whoever takes it over.
 * https://learn.microsoft.com/azure/role-based-access-control/best-practices
 */
export const readerHoldsTooMuch = defineFindingRule({
  id: "reader-holds-too-much",
  description: "The account that Bridgekeeper reads Azure with should hold nothing but rights to read.",
  find(index) {
    const objectId = index.inventory.readerObjectId;
    if (objectId === null) return [];
    const assignments = index.having("roleAssignments", assignmentByPrincipal, objectId.toLowerCase());
    return distinctAssignments(assignments).flatMap((assignment) => judge(assignment, index));
  },
});

function judge(assignment: RoleAssignment, index: InventoryIndex): readonly Found[] {
  const role = roleOf(assignment, index);
  const excess = [...new Set(beyondReading(role?.permissions ?? []))];
  return role === undefined || excess.length === 0 ? [] : [describe(assignment, role, excess)];
}

const shownAtMost = 4;

function describe(assignment: RoleAssignment, role: RoleDefinition, excess: readonly string[]): Found {
  const { principalId, scope, listedIn } = assignment;
  const more = excess.length > shownAtMost ? ` and ${excess.length - shownAtMost} more` : "";
  return {
    severity: "warning",
    resource: { type: "Microsoft.Authorization/roleAssignments", id: assignment.id },
    message: `The account that reads Azure for Bridgekeeper holds ${role.roleName} at ${scope}, which allows ${excess.slice(0, shownAtMost).join(", ")}${more}. Reading needs none of that.`,
    evidence: [
      seenInAzure("reader", principalId, "roleAssignments", assignment, "properties.principalId", listedIn),
      seenInAzure("role", role.roleName, "roleAssignments", assignment, "properties.roleDefinitionId", listedIn),
      seenInAzure("scope", scope, "roleAssignments", assignment, "properties.scope", listedIn),
      seenInAzure("allows", excess.join(", "), "roleDefinitions", role, "properties.permissions", listedIn),
    ],
    fix: {
      az: [
        `az role definition create --role-definition deploy/azure-reader-role.json   # if it is not there yet`,
        `az role assignment create --assignee-object-id ${principalId} --assignee-principal-type <User-or-ServicePrincipal> --role "Bridgekeeper Reader" --scope ${scope}`,
        `az role assignment delete --ids "${assignment.id}"`,
      ].join("\n"),
      terraform: `# Let the azurerm_role_assignment of ${principalId} name the role of deploy/azure-reader-role.json.`,
      kubectl: null,
      docs: "https://learn.microsoft.com/azure/role-based-access-control/best-practices",
    },
  };
}
