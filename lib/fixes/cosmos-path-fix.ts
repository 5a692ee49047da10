import { armSegment } from "../inventory/azure/arm-id.ts";
import { azPlace } from "./az-place.ts";
import type { CosmosSubject } from "../bridges/cosmos-subject.ts";
import type { Fix } from "../bridges/fix.ts";
import type { MongoCluster } from "../inventory/azure/cosmos.ts";
import { isEntraAllowed } from "../judging/mongo-cluster-path.ts";
import { valueOf } from "../inventory/lookup.ts";

interface Names {
  /** The account's or cluster's. */
  readonly id: string;
  readonly name: string;
  readonly identity: string;
  readonly principalId: string;
}

/** How to let the identity in, by the API: always by its principal id, and only to data. */
export function cosmosPathFix({ account, cluster, principal }: CosmosSubject): Fix {
  const resource = account ?? cluster;
  const identity = valueOf(principal);
  const names = {
    id: resource?.id ?? "<resource-id>",
    name: resource?.name ?? "<account>",
    identity: identity?.name ?? "<identity>",
    principalId: identity?.principalId ?? "<principal-id>",
  };
  if (cluster !== undefined) return clusterFix(names, cluster);
  return account?.api === "nosql" ? noSqlFix(names) : mongoFix(names, !account?.localAuthDisabled);
}

function noSqlFix({ id, name, identity, principalId }: Names): Fix {
  const place = azPlace({ id });
  return {
    az: [
      `az cosmosdb sql role assignment create ${place} --account-name ${name} \\`,
      `  --role-definition-id 00000000-0000-0000-0000-000000000002 --principal-id ${principalId} --scope "/"`,
    ].join("\n"),
    terraform: [
      `resource "azurerm_cosmosdb_sql_role_assignment" "${identity}" {`,
      `  resource_group_name = "${armSegment(id, "resourceGroups") ?? "<resource-group>"}"`,
      `  account_name        = "${name}"`,
      `  role_definition_id  = "${id}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000002"`,
      `  principal_id        = azurerm_user_assigned_identity.<${identity}>.principal_id`,
      `  scope               = "${id}"`,
      `}`,
    ].join("\n"),
    kubectl: null,
    docs: "https://learn.microsoft.com/azure/cosmos-db/nosql/security/how-to-grant-data-plane-role-based-access",
  };
}

function mongoFix({ id, identity, principalId }: Names, takesKeys: boolean): Fix {
  const role = `${id}/mongoMIRoleDefinitions/00000000-0000-0000-0000-000000000004`;
  return {
    az: [
      `az rest --method put \\`,
      `  --url "https://management.azure.com${id}/mongoMIRoleAssignments/$(uuidgen)?api-version=2026-03-15" \\`,
      `  --body '{"properties":{"principalId":"${principalId}","roleDefinitionId":"${role}","scope":"${id}"}}'`,
      ...(takesKeys
        ? [
            `# or, for an application that fetches its connection string from Azure: a custom role with the action`,
            `# Microsoft.DocumentDB/databaseAccounts/listConnectionStrings/action on this account`,
          ]
        : []),
    ].join("\n"),
    terraform: [
      `resource "azapi_resource" "${identity}_mongo_data" {`,
      `  type      = "Microsoft.DocumentDB/databaseAccounts/mongoMIRoleAssignments@2026-03-15"`,
      `  name      = "<a-new-guid>"`,
      `  parent_id = "${id}"`,
      `  body = {`,
      `    properties = {`,
      `      principalId      = azurerm_user_assigned_identity.<${identity}>.principal_id`,
      `      roleDefinitionId = "${role}"`,
      `      scope            = "${id}"`,
      `    }`,
      `  }`,
      `}`,
    ].join("\n"),
    kubectl: null,
    docs: "https://learn.microsoft.com/azure/templates/microsoft.documentdb/databaseaccounts/mongomiroleassignments",
  };
}

/** Beside the modes that there are: what was turned off on purpose stays off. */
function allowEntra({ id, allowedAuthModes }: MongoCluster): string {
  const authConfig = { allowedModes: [...allowedAuthModes, "MicrosoftEntraID"] };
  return `az resource patch --ids ${id} --api-version 2025-09-01 --properties '${JSON.stringify({ authConfig })}'`;
}

function clusterFix({ id, identity, principalId }: Names, cluster: MongoCluster): Fix {
  return {
    az: [
      ...(isEntraAllowed(cluster) ? [] : [allowEntra(cluster)]),
      `az resource create --id ${id}/users/${principalId} --api-version 2025-09-01 \\`,
      `  --properties '{"identityProvider":{"type":"MicrosoftEntraID","properties":{"principalType":"ServicePrincipal"}},"roles":[{"db":"admin","role":"root"}]}'`,
    ].join("\n"),
    terraform: [
      `resource "azapi_resource" "${identity}_mongo_user" {`,
      `  type      = "Microsoft.DocumentDB/mongoClusters/users@2025-09-01"`,
      `  name      = azurerm_user_assigned_identity.<${identity}>.principal_id`,
      `  parent_id = "${id}"`,
      `  body = {`,
      `    properties = {`,
      `      identityProvider = { type = "MicrosoftEntraID", properties = { principalType = "ServicePrincipal" } }`,
      `      roles            = [{ db = "admin", role = "root" }]`,
      `    }`,
      `  }`,
      `}`,
    ].join("\n"),
    kubectl: null,
    docs: "https://learn.microsoft.com/azure/documentdb/how-to-connect-role-based-access-control",
  };
}
