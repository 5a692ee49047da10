import { seenInAzure, type Observation } from "../bridges/evidence.ts";
import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { RoleAssignment } from "../inventory/azure/role-assignment.ts";
import type { RoleDefinition } from "../inventory/azure/role-definition.ts";
import type { UserAssignedIdentity } from "../inventory/azure/user-assigned-identity.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { assignmentByPrincipal, roleDefinitionByGuid } from "../inventory/keys.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";
import { defineFindingRule } from "./finding.ts";
import { heldBy } from "./held-by.ts";
import { leastRoleFix } from "../fixes/least-role-fix.ts";
import { resourcesUnder, type ResourcesUnder, type ServiceResource } from "./resources-under.ts";
import { excessiveRights, type Right } from "./service-rights.ts";
import { usedIdentities } from "./used-identities.ts";

/** One service of the scope, with what the role allows there beyond calling it. */
export interface Excess extends ServiceResource {
  readonly rights: readonly Right[];
}

/**
 * Roles are judged by their permissions, never by their names: `notActions` take away within one element only.
 * https://learn.microsoft.com/azure/role-based-access-control/best-practices
 */
export const roleGrantsTooMuch = defineFindingRule({
  id: "role-grants-too-much",
  description:
    "The identity of a workload should be able to call a data service, not to change or delete it or read its keys.",
  find(index) {
    const under = resourcesUnder(index);
    return [...usedIdentities(index)].flatMap(([identity, workloads]) =>
      index
        .having("roleAssignments", assignmentByPrincipal, identity.principalId.toLowerCase())
        .filter(({ condition }) => condition === null)
        .flatMap((assignment) => judge(assignment, identity, workloads, { index, under })),
    );
  },
});

function judge(
  assignment: RoleAssignment,
  identity: UserAssignedIdentity,
  workloads: readonly Workload[],
  { index, under }: { readonly index: InventoryIndex; readonly under: ResourcesUnder },
) {
  const definition = definitionOf(assignment, index);
  if (definition === undefined) return [];
  const excess = excessOf(definition, under(assignment.scope));
  const [first] = excess;
  if (first === undefined) return [];
  return [
    {
      severity: "warning" as const,
      resource: { type: "Microsoft.Authorization/roleAssignments", id: assignment.id },
      message: `${identity.name}, the identity of ${nameWorkloads(workloads)}, holds ${definition.roleName}, which lets it ${describeAll(excess)}. Calling the service needs none of that.`,
      evidence: [heldBy(identity), ...evidenceOf(assignment, definition, first)],
      fix: leastRoleFix(assignment, identity, excess),
    },
  ];
}

/** What a role allows does not depend on the account, so it is asked once per kind of service. */
function excessOf({ permissions }: RoleDefinition, resources: readonly ServiceResource[]): readonly Excess[] {
  const services = new Set(resources.map(({ service }) => service));
  const rightsOf = new Map([...services].map((service) => [service, excessiveRights(permissions, service)] as const));
  return resources.flatMap((each) => {
    const rights = rightsOf.get(each.service) ?? [];
    return rights.length === 0 ? [] : [{ ...each, rights }];
  });
}

const shownAtMost = 3;

function describeAll(excess: readonly Excess[]): string {
  const shown = excess.slice(0, shownAtMost).map(describe).join("; ");
  return excess.length > shownAtMost ? `${shown}; and the like on ${excess.length - shownAtMost} more` : shown;
}

function describe({ resource, rights }: Excess): string {
  return `${rights.map(({ allows }) => allows).join(", ")} (${resource.name})`;
}

function nameWorkloads([first, ...others]: readonly Workload[]): string {
  const name = first === undefined ? "a workload" : `${first.namespace}/${first.name}`;
  return others.length === 0 ? name : `${name} and ${others.length} more`;
}

function evidenceOf(
  assignment: RoleAssignment,
  definition: RoleDefinition,
  { resource, rights }: Excess,
): readonly Observation[] {
  const scope = subscriptionScope(assignment.scope) ?? subscriptionScope(resource.id) ?? resource.id;
  const granted = rights.map(({ action }) => action).join(", ");
  return [
    seenInAzure("role", definition.roleName, "roleAssignments", assignment, "properties.roleDefinitionId", scope),
    seenInAzure("scope", assignment.scope, "roleAssignments", assignment, "properties.scope", scope),
    seenInAzure("grants", granted, "roleDefinitions", definition, "properties.permissions[].actions", scope),
  ];
}

function definitionOf({ roleDefinitionId }: RoleAssignment, index: InventoryIndex): RoleDefinition | undefined {
  const guid = roleDefinitionId.slice(roleDefinitionId.lastIndexOf("/") + 1);
  return index.having("roleDefinitions", roleDefinitionByGuid, guid.toLowerCase())[0];
}
