import type { Fix } from "../bridges/fix.ts";
import { armSegment } from "../inventory/azure/arm-id.ts";
import type { AzureResource } from "../inventory/azure/azure-resource.ts";
import type { RoleAssignment } from "../inventory/azure/role-assignment.ts";
import type { UserAssignedIdentity } from "../inventory/azure/user-assigned-identity.ts";
import type { ServiceResource } from "../findings/resources-under.ts";
import type { LeastGrant } from "../findings/service-rights.ts";

/** The grants that would do, then the removal of the one that is too much: in this order nothing stops working. */
export function leastRoleFix(
  { id }: RoleAssignment,
  identity: UserAssignedIdentity,
  resources: readonly ServiceResource[],
): Fix {
  const firstOfEach = [
    ...new Map(resources.map((each) => [each.service, each] as const).toReversed()).values(),
  ].toReversed();
  const isMore = firstOfEach.length < resources.length;
  return {
    az: [
      ...firstOfEach.map(({ service, resource }) => grantCommand(service.least, identity, resource)),
      ...(isMore ? ["# and the same for each other service that the workload calls; then:"] : []),
      `az role assignment delete --ids "${id}"`,
    ].join("\n"),
    terraform: firstOfEach.map(({ service }) => terraformLine(service.least)).join("\n"),
    kubectl: null,
    docs: "https://learn.microsoft.com/azure/role-based-access-control/best-practices",
  };
}

function grantCommand(
  least: LeastGrant,
  { name, principalId }: UserAssignedIdentity,
  { id, name: resource }: AzureResource,
): string {
  if (least.kind === "role") {
    return `az role assignment create --assignee-object-id ${principalId} --assignee-principal-type ServicePrincipal --role ${least.roleGuid} --scope ${id}   # ${least.roleName}`;
  }
  return least.az
    .replaceAll("<group>", armSegment(id, "resourceGroups") ?? "<group>")
    .replaceAll("<name>", resource)
    .replaceAll("<identity>", name)
    .replaceAll("<principal>", principalId);
}

function terraformLine(least: LeastGrant): string {
  return least.kind === "role"
    ? `role_definition_name = "${least.roleName}" # at the scope of the one resource`
    : `# no azurerm_role_assignment: ${least.says}`;
}
