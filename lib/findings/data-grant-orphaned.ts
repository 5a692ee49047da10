import { seenInAzure, type Observation } from "../bridges/evidence.ts";
import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { assignmentByPrincipal, identityByPrincipalId } from "../inventory/keys.ts";
import { defineFindingRule, type Found } from "./finding.ts";

interface DataGrant {
  readonly objectId: string;
  readonly type: string;
  readonly id: string;
  readonly evidence: Observation;
  /** Takes the grant away; the service's own page where az has no command. */
  readonly remove: string;
}

/**
 * Services keep grants of their own, and deleting an identity leaves them behind as it leaves role assignments.
 * https://learn.microsoft.com/azure/role-based-access-control/troubleshooting
 */
export const dataGrantOrphaned = defineFindingRule({
  id: "data-grant-orphaned",
  description: "An access policy, a data role or a user of a data service should belong to somebody who still exists.",
  find(index) {
    if (index.gaps("userAssignedIdentities").length > 0 || index.gaps("roleAssignments").length > 0) return [];
    const unknown = grantsIn(index).filter(({ objectId }) => isUnknown(objectId.toLowerCase(), index));
    return [...Map.groupBy(unknown, ({ objectId }) => objectId.toLowerCase()).values()].flatMap(describe);
  },
});

/** People and groups show as such where they hold a role; nothing else tells them from identities. */
function isUnknown(objectId: string, index: InventoryIndex): boolean {
  return (
    /^[0-9a-f]{8}-/.test(objectId) &&
    index.having("userAssignedIdentities", identityByPrincipalId, objectId).length === 0 &&
    !index
      .having("roleAssignments", assignmentByPrincipal, objectId)
      .some(({ principalType }) => principalType !== "ServicePrincipal")
  );
}

function grantsIn(index: InventoryIndex): readonly DataGrant[] {
  return [
    ...index.all("redisAccessPolicyAssignments").map((each) => {
      const evidence = seenInAzure(
        "access policy assignment",
        each.objectId,
        "redisAccessPolicyAssignments",
        each,
        "properties.objectId",
        each.cacheId,
      );
      return {
        ...each,
        type: "Microsoft.Cache/redis/accessPolicyAssignments",
        evidence,
        remove: `az resource delete --ids "${each.id}"`,
      };
    }),
    ...index.all("redisEnterpriseAssignments").map((each) => {
      const evidence = seenInAzure(
        "access policy assignment",
        each.objectId,
        "redisEnterpriseAssignments",
        each,
        "properties.user.objectId",
        each.databaseId,
      );
      return {
        ...each,
        type: "Microsoft.Cache/redisEnterprise/databases/accessPolicyAssignments",
        evidence,
        remove: `az resource delete --ids "${each.id}"`,
      };
    }),
    ...index.all("cosmosRoleAssignments").map((each) => {
      const evidence = seenInAzure(
        "data role assignment",
        each.principalId,
        "cosmosRoleAssignments",
        each,
        "properties.principalId",
        each.accountId,
      );
      return {
        ...each,
        objectId: each.principalId,
        type: "Microsoft.DocumentDB/databaseAccounts",
        evidence,
        remove: `az resource delete --ids "${each.id}"`,
      };
    }),
    ...index
      .all("mongoClusterUsers")
      .filter(({ identityProvider }) => identityProvider !== null)
      .map((each) => {
        const evidence = seenInAzure("user", each.name, "mongoClusterUsers", each, "name", each.clusterId);
        return {
          ...each,
          objectId: each.name,
          type: "Microsoft.DocumentDB/mongoClusters/users",
          evidence,
          remove: `az resource delete --ids "${each.id}"`,
        };
      }),
    ...vaultGrants(index),
  ];
}

/** In a vault of roles the policies are not looked at; one with an application is for people. */
function vaultGrants(index: InventoryIndex): readonly DataGrant[] {
  return index
    .all("keyVaults")
    .filter(({ usesRbac }) => !usesRbac)
    .flatMap((vault) =>
      vault.accessPolicies
        .filter(({ applicationId }) => applicationId === null)
        .map(({ objectId }) => ({
          objectId,
          type: "Microsoft.KeyVault/vaults",
          id: vault.id,
          evidence: seenInAzure(
            "access policy",
            objectId,
            "keyVaults",
            vault,
            "properties.accessPolicies[].objectId",
            subscriptionScope(vault.id) ?? "/",
          ),
          remove: `az keyvault delete-policy --name ${vault.name} --object-id ${objectId}`,
        })),
    );
}

function describe(grants: readonly DataGrant[]): readonly Found[] {
  const [first] = grants;
  if (first === undefined) return [];
  const { objectId, type, id } = first;
  const count =
    grants.length === 1 ? "1 grant of a data service names" : `${grants.length} grants of data services name`;
  return [
    {
      severity: "info",
      resource: { type, id },
      message: `${count} object id ${objectId}, and nothing that was read has this id. It may be a deleted identity; it may also be a person, a group, an app registration or the identity that Azure gave a resource, which are not read.`,
      evidence: grants.map(({ evidence }) => evidence),
      fix: {
        az: [
          `az ad sp show --id ${objectId}   # "does not exist", and neither as a user nor as a group, means that it is orphaned; then:`,
          ...grants.map(({ remove }) => remove),
        ].join("\n"),
        terraform:
          "# Refer to the identity's principal_id instead of a literal, so that the grant goes and comes with it.",
        kubectl: null,
        docs: "https://learn.microsoft.com/azure/role-based-access-control/troubleshooting",
      },
    },
  ];
}
