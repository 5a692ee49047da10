import type { ArmResource } from "../../arm/arm-estate.ts";
import { appConfigurationStore } from "../../build/app-configuration-store.ts";
import { cognitiveAccount, cognitiveDeployment } from "../../build/cognitive-account.ts";
import {
  cosmosAccount,
  cosmosBuiltInRoles,
  cosmosDatabase,
  cosmosRoleAssignment,
  cosmosRoles,
} from "../../build/cosmos.ts";
import { keyVault } from "../../build/key-vault.ts";
import { redisAccessPolicyAssignment, redisBuiltInPolicies, redisCache } from "../../build/redis.ts";
import { planted } from "../../planted-secret.ts";
import type { PulseosOptions } from "./change.ts";
import { identities, places, tenantId } from "./names.ts";

/**
 * Redis, Cosmos DB, App Configuration, OpenAI and Key Vault, with the grants that the services keep themselves. None of
 * them takes keys: every sign-in is an identity's.
 */
export function pulseosDataServices(options: PulseosOptions): ArmResource[] {
  const { changes } = options;
  const openai = cognitiveAccount({ ...places.openai, localAuthDisabled: true });
  const sharedOpenai = cognitiveAccount({ ...places.sharedOpenai, localAuthDisabled: true });
  return [
    ...redis(options),
    ...cosmos(options),
    appConfigurationStore({ ...places.appConfiguration, location: "westeurope", localAuthDisabled: true }),
    openai,
    cognitiveDeployment({ accountId: openai.id, name: "gpt-4o" }),
    sharedOpenai,
    cognitiveDeployment({ accountId: sharedOpenai.id, name: "gpt-4o-mini", modelVersion: "2024-07-18" }),
    keyVault({
      ...places.vault,
      tenantId,
      tags: { owner: "platform", rotation: planted("key-vault-tag") },
      // Null and false mean the same to Azure; old vaults answer null.
      enableRbacAuthorization: changes.has("switch-vault-to-access-policies") ? null : true,
    }),
  ];
}

function redis({ changes }: PulseosOptions): ArmResource[] {
  const cache = redisCache({
    ...places.redis,
    tags: { owner: "platform", note: planted("redis-tag") },
    accessKeysDisabled: true,
  });
  const assignment = redisAccessPolicyAssignment({
    cacheId: cache.id,
    name: "policy_assignment_workers",
    accessPolicyName: "Data Contributor",
    objectId: identities.workers.principalId,
    objectIdAlias: "msi-workers",
  });
  const assignments = changes.has("take-away-redis-policy") ? [] : [assignment];
  return [cache, ...redisBuiltInPolicies(cache.id), ...assignments];
}

function cosmos({ changes }: PulseosOptions): ArmResource[] {
  const account = cosmosAccount({ ...places.cosmos, api: "mongo", localAuthDisabled: true });
  const grant = cosmosRoleAssignment({
    accountId: account.id,
    family: "mongoMI",
    principalId: identities.workers.principalId,
    roleId: cosmosRoles.mongoMI.contributor,
  });
  const grants = changes.has("grant-cosmos-data-role") ? [grant] : [];
  const database = cosmosDatabase(account.id, "mongo", "pulseos");
  return [account, database, ...cosmosBuiltInRoles(account.id, "mongoMI"), ...grants];
}
