import { beyondReading } from "../access/reads-only.ts";
import { elementGrants } from "../access/match-action.ts";
import { seenInAzure } from "../bridges/evidence.ts";
import { armSegment } from "../inventory/azure/arm-id.ts";
import type { RoleAssignment } from "../inventory/azure/role-assignment.ts";
import type { RoleDefinition } from "../inventory/azure/role-definition.ts";
import type { UserAssignedIdentity } from "../inventory/azure/user-assigned-identity.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { assignmentByPrincipal } from "../inventory/keys.ts";
import { defineFindingRule, type Found } from "./finding.ts";
import { heldBy } from "./held-by.ts";
import { distinctAssignments, roleOf } from "./role-of.ts";
import { usedIdentities } from "./used-identities.ts";

const assignRoles = "Microsoft.Authorization/roleAssignments/write";

/** https://learn.microsoft.com/azure/role-based-access-control/best-practices */
export const grantTooWide = defineFindingRule({
  id: "grant-too-wide",
  description:
    "The identity of a workload should hold its roles on the resources that it uses, and assign none itself.",
  find: (index) =>
    [...usedIdentities(index).keys()].flatMap((identity) =>
      distinctAssignments(
        index.having("roleAssignments", assignmentByPrincipal, identity.principalId.toLowerCase()),
      ).flatMap((assignment) => judge(assignment, identity, index)),
    ),
});

function judge(assignment: RoleAssignment, identity: UserAssignedIdentity, index: InventoryIndex): readonly Found[] {
  const role = roleOf(assignment, index);
  if (role === undefined || beyondReading(role.permissions).length === 0) return [];
  // A condition may narrow down what can be assigned, and does not narrow down the scope.
  const canAssign = assignment.condition === null && role.permissions.some(grantsRoles);
  const width = widthOf(assignment.scope);
  return width === null && !canAssign ? [] : [describe(assignment, identity, role, { width, canAssign })];
}

const grantsRoles = (element: RoleDefinition["permissions"][number]): boolean =>
  element.condition === null && elementGrants(element, assignRoles, false);

/** Null for resource groups and what is in them. */
function widthOf(scope: string): string | null {
  if (/^\/*providers\/microsoft\.management\/managementgroups\//i.test(scope)) return "a whole management group";
  if (armSegment(scope, "subscriptions") === undefined) return "the whole tenant";
  return armSegment(scope, "resourceGroups") === undefined ? "a whole subscription" : null;
}

interface Reach {
  readonly width: string | null;
  readonly canAssign: boolean;
}

function describe(
  assignment: RoleAssignment,
  identity: UserAssignedIdentity,
  role: RoleDefinition,
  { width, canAssign }: Reach,
): Found {
  const { scope, listedIn } = assignment;
  const where = width === null ? `at ${scope}` : `for ${width}`;
  const danger = canAssign ? " With it a workload can assign roles, to itself too." : "";
  return {
    severity: "warning",
    resource: { type: "Microsoft.Authorization/roleAssignments", id: assignment.id },
    message: `${identity.name}, the identity of a workload, holds ${role.roleName} ${where}.${danger}`,
    evidence: [
      heldBy(identity),
      seenInAzure("role", role.roleName, "roleAssignments", assignment, "properties.roleDefinitionId", listedIn),
      seenInAzure("scope", scope, "roleAssignments", assignment, "properties.scope", listedIn),
    ],
    fix: {
      az: [
        `az role assignment create --assignee-object-id ${identity.principalId} --assignee-principal-type ServicePrincipal --role "<role-that-the-workload-needs>" --scope <id-of-the-resource-that-it-uses>`,
        `az role assignment delete --ids "${assignment.id}"`,
      ].join("\n"),
      terraform: "# scope = the id of the resource, in the azurerm_role_assignment of the identity",
      kubectl: null,
      docs: "https://learn.microsoft.com/azure/role-based-access-control/best-practices",
    },
  };
}
