import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { AzureResource } from "../../../../lib/inventory/azure/azure-resource.ts";
import { parseAppConfigurationStore } from "./parse-app-configuration-store.ts";
import { parseDenyAssignment, parseRoleAssignment, parseRoleDefinition } from "./parse-authorization.ts";
import { parseCognitiveAccount, parseCognitiveDeployment } from "./parse-cognitive-account.ts";
import { parseCosmosAccount, parseCosmosRoleAssignment, parseCosmosRoleDefinition } from "./parse-cosmos.ts";
import { parseKeyVault } from "./parse-key-vault.ts";
import { parseManagedCluster } from "./parse-managed-cluster.ts";
import { parseFederatedCredential, parseUserAssignedIdentity } from "./parse-managed-identity.ts";
import { parsePrivateEndpoint } from "./parse-network.ts";
import {
  parseRedisAccessPolicy,
  parseRedisAccessPolicyAssignment,
  parseRedisCache,
  parseRedisFirewallRule,
} from "./parse-redis-cache.ts";
import { parseRedisEnterprise, parseRedisEnterpriseDatabase } from "./parse-redis-enterprise.ts";

/** Microsoft's example answers, which are not part of this project; they may lie beside the checkout. */
const folder = new URL("../../../../../shared/azure/examples/", import.meta.url);

const parsers: Readonly<Record<string, (raw: unknown, parentId: string) => AzureResource>> = {
  "microsoft.appconfiguration/configurationstores": parseAppConfigurationStore,
  "microsoft.authorization/denyassignments": parseDenyAssignment,
  "microsoft.authorization/roleassignments": parseRoleAssignment,
  "microsoft.authorization/roledefinitions": parseRoleDefinition,
  "microsoft.cache/redis": parseRedisCache,
  "microsoft.cache/redis/accesspolicies": parseRedisAccessPolicy,
  "microsoft.cache/redis/accesspolicyassignments": parseRedisAccessPolicyAssignment,
  "microsoft.cache/redis/firewallrules": parseRedisFirewallRule,
  "microsoft.cache/redisenterprise": parseRedisEnterprise,
  "microsoft.cache/redisenterprise/databases": parseRedisEnterpriseDatabase,
  "microsoft.cognitiveservices/accounts": parseCognitiveAccount,
  "microsoft.cognitiveservices/accounts/deployments": parseCognitiveDeployment,
  "microsoft.containerservice/managedclusters": parseManagedCluster,
  "microsoft.documentdb/databaseaccounts": parseCosmosAccount,
  "microsoft.documentdb/databaseaccounts/sqlroleassignments": parseCosmosRoleAssignment,
  "microsoft.documentdb/databaseaccounts/sqlroledefinitions": parseCosmosRoleDefinition,
  "microsoft.keyvault/vaults": parseKeyVault,
  "microsoft.network/privateendpoints": parsePrivateEndpoint,
  "microsoft.managedidentity/userassignedidentities": parseUserAssignedIdentity,
  "microsoft.managedidentity/userassignedidentities/federatedidentitycredentials": parseFederatedCredential,
};

interface Resource {
  readonly id: string;
  readonly type: string;
}

/** Lists every kind of resource by id and type only. The vaults are read from their own list instead. */
const notRead = new Set(["keyvault__listVault.json"]);

function resourcesIn(file: string): Resource[] {
  const example = JSON.parse(readFileSync(new URL(file, folder), "utf8"));
  const body = example.responses?.["200"]?.body ?? {};
  const resources: Partial<Resource>[] = Array.isArray(body.value) ? body.value : [body];
  return resources.filter(
    (resource): resource is Resource => parsers[resource.type?.toLowerCase() ?? ""] !== undefined,
  );
}

function cases() {
  const files = readdirSync(folder).filter((file) => file.includes("__") && !notRead.has(file));
  return files.map((file) => ({ file, resources: resourcesIn(file) })).filter(({ resources }) => resources.length > 0);
}

describe.skipIf(!existsSync(folder))("Microsoft's example answers", () => {
  const examples = existsSync(folder) ? cases() : [];

  it.each(examples)("parses $file without losing a resource", ({ resources }) => {
    const parsed = resources.map((raw) => parsers[raw.type.toLowerCase()]?.(raw, "/parent").id);
    expect(parsed).toEqual(resources.map(({ id }) => id));
  });

  it("has an example for every type that it knows", () => {
    const found = new Set(examples.flatMap(({ resources }) => resources.map(({ type }) => type.toLowerCase())));
    expect([...found].toSorted()).toEqual(Object.keys(parsers).toSorted());
  });
});
