import type { Bridge } from "../bridges/bridge.ts";
import { seenInAzure } from "../bridges/evidence.ts";
import { armKey } from "../inventory/azure/arm-id.ts";
import type { AzureResource } from "../inventory/azure/azure-resource.ts";
import type { RoleAssignment } from "../inventory/azure/role-assignment.ts";
import type { UserAssignedIdentity } from "../inventory/azure/user-assigned-identity.ts";
import type { CollectionName } from "../inventory/collections.ts";
import { lookUpAll, type InventoryIndex } from "../inventory/inventory-index.ts";
import { assignmentByPrincipal, credentialByIdentity } from "../inventory/keys.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";
import { valueOf } from "../inventory/lookup.ts";
import { defineFindingRule, type Found } from "./finding.ts";
import { heldBy } from "./held-by.ts";
import { clustersByIssuer } from "./read-issuers.ts";
import { distinctAssignments, roleOf } from "./role-of.ts";
import { serviceRights } from "./service-rights.ts";
import { usedIdentities } from "./used-identities.ts";
import { workloadCollections } from "./workloads.ts";

/** What a need may show in: without all of them it is not known that nobody needs a service. */
const readings: readonly CollectionName[] = [
  ...workloadCollections,
  "pods",
  "serviceAccounts",
  "configMaps",
  "appConfigurationProviders",
  "secretProviderClasses",
  "externalSecrets",
  "secretStores",
  "clusterSecretStores",
];

/** https://learn.microsoft.com/azure/role-based-access-control/best-practices */
export const grantUnneeded = defineFindingRule({
  id: "grant-unneeded",
  description: "A workload's identity should hold roles on the services that somebody uses.",
  find(index, bridges) {
    if (readings.some((name) => index.gaps(name).length > 0)) return [];
    const services = servicesIn(index);
    const needed = neededBy(bridges);
    const issuers = clustersByIssuer(index);
    return [...usedIdentities(index)]
      .filter(([identity, workloads]) => !workloads.some(hidesNeeds) && isOnlyUsedHere(identity, issuers, index))
      .flatMap(([identity]) =>
        grantsOf(identity, index).flatMap((each) => judge(each, identity, { index, services, needed })),
      );
  },
});

interface Around {
  readonly index: InventoryIndex;
  /** Data services by the key of their id. */
  readonly services: ReadonlyMap<string, AzureResource>;
  readonly needed: ReadonlySet<string>;
}

function servicesIn(index: InventoryIndex): ReadonlyMap<string, AzureResource> {
  const services = serviceRights.flatMap(({ collection }): readonly AzureResource[] => index.all(collection));
  return new Map(services.map((service) => [armKey(service.id), service]));
}

function neededBy(bridges: readonly Bridge[]): ReadonlySet<string> {
  return new Set(bridges.flatMap(({ target }) => (target.id === null ? [] : [armKey(target.id)])));
}

/** A host may come out of a Secret or a vault, whose values are not read. */
function hidesNeeds({ template }: Workload): boolean {
  return (
    template.volumes.some(({ kind }) => kind === "Secret" || kind === "SecretProviderClass") ||
    template.containers.some(
      ({ env, envFrom }) =>
        env.some(({ from }) => from?.kind === "Secret") || envFrom.some(({ kind }) => kind === "Secret"),
    )
  );
}

/** Pipelines and clusters that are not read may need what nobody here does. */
function isOnlyUsedHere(
  { id }: UserAssignedIdentity,
  issuers: ReadonlyMap<string, string>,
  index: InventoryIndex,
): boolean {
  const credentials = valueOf(lookUpAll(index, "federatedCredentials", id, credentialByIdentity, armKey(id)));
  return credentials?.every(({ issuer }) => issuers.has(issuer)) ?? false;
}

function grantsOf({ principalId }: UserAssignedIdentity, index: InventoryIndex): readonly RoleAssignment[] {
  return distinctAssignments(index.having("roleAssignments", assignmentByPrincipal, principalId.toLowerCase()));
}

function judge(assignment: RoleAssignment, identity: UserAssignedIdentity, around: Around): readonly Found[] {
  const service = around.services.get(armKey(assignment.scope));
  const role = roleOf(assignment, around.index);
  if (service === undefined || role === undefined || around.needed.has(armKey(service.id))) return [];
  return [
    {
      severity: "info",
      resource: { type: "Microsoft.Authorization/roleAssignments", id: assignment.id },
      message: `${identity.name} holds ${role.roleName} on ${service.name}, and nothing that was read needs ${service.name}. A name that the application itself knows is not seen.`,
      evidence: [
        heldBy(identity),
        seenInAzure(
          "role",
          role.roleName,
          "roleAssignments",
          assignment,
          "properties.roleDefinitionId",
          assignment.listedIn,
        ),
        seenInAzure("scope", assignment.scope, "roleAssignments", assignment, "properties.scope", assignment.listedIn),
      ],
      fix: {
        az: `az role assignment delete --ids "${assignment.id}"   # when the application does not call ${service.name}`,
        terraform: "# Remove the azurerm_role_assignment.",
        kubectl: null,
        docs: "https://learn.microsoft.com/azure/role-based-access-control/best-practices",
      },
    },
  ];
}
