import type { PermissionElement } from "../inventory/azure/role-definition.ts";
import { elementGrants } from "../access/match-action.ts";

/** The data services whose management a workload has no business with. */
export type ManagedCollection =
  | "redisCaches"
  | "redisEnterprises"
  | "cosmosAccounts"
  | "mongoClusters"
  | "appConfigurationStores"
  | "cognitiveAccounts"
  | "keyVaults";

export interface Right {
  readonly action: string;
  /** What it lets its holder do, as in "lets it …". */
  readonly allows: string;
}

export interface ServiceRights {
  readonly collection: ManagedCollection;
  /** The rights that calling the service never needs. */
  readonly excessive: readonly Right[];
  /** What is enough to call it. */
  readonly least: LeastGrant;
}

/** An Azure role, or a grant that the service keeps itself. */
export type LeastGrant =
  | { readonly kind: "role"; readonly roleName: string; readonly roleGuid: string }
  | { readonly kind: "own"; readonly says: string; readonly az: string };

const rights = (type: string, allowed: Readonly<Record<string, string>>): readonly Right[] =>
  Object.entries(allowed).map(([operation, allows]) => ({ action: `${type}/${operation}`, allows }));

/** https://learn.microsoft.com/azure/role-based-access-control/permissions-reference */
export const serviceRights: readonly ServiceRights[] = [
  {
    collection: "cognitiveAccounts",
    excessive: rights("Microsoft.CognitiveServices/accounts", {
      delete: "delete the account",
      write: "change the account",
      "listKeys/action": "read its keys",
      "deployments/write": "change model deployments",
      "deployments/delete": "delete model deployments",
    }),
    least: {
      kind: "role",
      roleName: "Cognitive Services OpenAI User",
      roleGuid: "5e0bd9bd-7b93-4f28-af87-19fc36ad61bd",
    },
  },
  {
    collection: "cosmosAccounts",
    excessive: rights("Microsoft.DocumentDB/databaseAccounts", {
      delete: "delete the account",
      write: "change the account",
      "listKeys/action": "read its keys",
      "listConnectionStrings/action": "read its connection strings",
      "sqlRoleAssignments/write": "give itself its data",
      "mongoMIRoleAssignments/write": "give itself its data over MongoDB's protocol",
    }),
    least: {
      kind: "own",
      says: "a data role of the Cosmos DB account itself",
      az: "az cosmosdb sql role assignment create --resource-group <group> --account-name <name> --role-definition-id 00000000-0000-0000-0000-000000000002 --principal-id <principal> --scope /   # NoSQL; for MongoDB see the documentation",
    },
  },
  {
    collection: "mongoClusters",
    excessive: rights("Microsoft.DocumentDB/mongoClusters", {
      delete: "delete the cluster",
      write: "change the cluster",
      "listConnectionStrings/action": "read its connection strings",
    }),
    least: {
      kind: "own",
      says: "a user of the cluster for the identity",
      az: "# az resource create for Microsoft.DocumentDB/mongoClusters/users named <principal>; see the documentation",
    },
  },
  {
    collection: "redisCaches",
    excessive: rights("Microsoft.Cache/redis", {
      delete: "delete the cache",
      write: "change the cache",
      "listKeys/action": "read its keys",
      "accessPolicyAssignments/write": "give itself its data",
    }),
    least: {
      kind: "own",
      says: "an access policy assignment of the cache itself",
      az: 'az redis access-policy-assignment create --resource-group <group> --name <name> --policy-assignment-name <identity> --access-policy-name "Data Contributor" --object-id <principal> --object-id-alias <identity>',
    },
  },
  {
    collection: "redisEnterprises",
    excessive: rights("Microsoft.Cache/redisEnterprise", {
      delete: "delete the cache",
      write: "change the cache",
      "databases/listKeys/action": "read its keys",
    }),
    least: {
      kind: "own",
      says: "an access policy assignment of the database itself",
      az: "az redisenterprise database access-policy-assignment create --resource-group <group> --cluster-name <name> --database-name default --access-policy-assignment-name <identity> --access-policy-name default --object-id <principal>",
    },
  },
  {
    collection: "appConfigurationStores",
    excessive: rights("Microsoft.AppConfiguration/configurationStores", {
      delete: "delete the store",
      write: "change the store",
      "ListKeys/action": "read its keys",
    }),
    least: {
      kind: "role",
      roleName: "App Configuration Data Reader",
      roleGuid: "516239f1-63e1-4d78-a4de-a74fb236a071",
    },
  },
  {
    collection: "keyVaults",
    excessive: rights("Microsoft.KeyVault/vaults", {
      delete: "delete the vault",
      write: "change the vault, its access policies included",
    }),
    least: { kind: "role", roleName: "Key Vault Secrets User", roleGuid: "4633458b-17de-408a-b874-0445c86b69e6" },
  },
];

/** The excessive rights that a role's permissions grant; elements under a condition are left out. */
export function excessiveRights(
  permissions: readonly PermissionElement[],
  { excessive }: ServiceRights,
): readonly Right[] {
  const unconditional = permissions.filter(({ condition }) => condition === null);
  return excessive.filter(({ action }) => unconditional.some((element) => elementGrants(element, action, false)));
}
