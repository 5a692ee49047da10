import { azPlace } from "./az-place.ts";
import type { Fix } from "../bridges/fix.ts";
import type { RedisSubject } from "../bridges/redis-subject.ts";
import type { RedisCache, RedisEnterprise } from "../inventory/azure/redis.ts";
import type { UserAssignedIdentity } from "../inventory/azure/user-assigned-identity.ts";
import { valueOf } from "../inventory/lookup.ts";

/** How to let the workload's identity sign in: by its principal id, with a policy that reads and writes. */
export function redisAssignmentFix({ cache, enterprise, principal }: RedisSubject): Fix {
  const identity = valueOf(principal);
  return enterprise === undefined ? cacheFix(cache, identity) : managedFix(enterprise, identity);
}

function cacheFix(cache: RedisCache | undefined, identity: UserAssignedIdentity | undefined): Fix {
  const name = identity?.name ?? "<identity>";
  const objectId = identity?.principalId ?? "<principal-id>";
  return {
    az: [
      `az redis access-policy-assignment create ${azPlace(cache)} --name ${cache?.name ?? "<cache>"} \\`,
      `  --policy-assignment-name ${name} --access-policy-name "Data Contributor" \\`,
      `  --object-id ${objectId} --object-id-alias ${name}`,
    ].join("\n"),
    terraform: [
      `resource "azurerm_redis_cache_access_policy_assignment" "${name}" {`,
      `  name               = "${name}"`,
      `  redis_cache_id     = azurerm_redis_cache.<${cache?.name ?? "cache"}>.id`,
      `  access_policy_name = "Data Contributor"`,
      `  object_id          = azurerm_user_assigned_identity.<${name}>.principal_id`,
      `  object_id_alias    = "${name}"`,
      `}`,
    ].join("\n"),
    kubectl: null,
    docs: "https://learn.microsoft.com/azure/azure-cache-for-redis/cache-configure-role-based-access-control",
  };
}

function managedFix(instance: RedisEnterprise, identity: UserAssignedIdentity | undefined): Fix {
  const name = identity?.name ?? "<identity>";
  return {
    az: [
      `az redisenterprise database access-policy-assignment create ${azPlace(instance)} \\`,
      `  --cluster-name ${instance.name} --database-name default \\`,
      `  --access-policy-assignment-name ${name.replaceAll(/[^A-Za-z0-9]/g, "")} --access-policy-name default \\`,
      `  --object-id ${identity?.principalId ?? "<principal-id>"}`,
    ].join("\n"),
    terraform: [
      `resource "azurerm_managed_redis_access_policy_assignment" "${name}" {`,
      `  managed_redis_id = azurerm_managed_redis.<${instance.name}>.id`,
      `  object_id        = azurerm_user_assigned_identity.<${name}>.principal_id`,
      `}`,
    ].join("\n"),
    kubectl: null,
    docs: "https://learn.microsoft.com/azure/redis/entra-for-authentication",
  };
}
