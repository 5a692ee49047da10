import type { ArmResource } from "../../arm/arm-estate.ts";
import { appConfigurationStore } from "../../build/app-configuration-store.ts";
import { cognitiveAccount, cognitiveDeployment } from "../../build/cognitive-account.ts";
import { cosmosAccount, cosmosBuiltInRoles } from "../../build/cosmos.ts";
import { keyVault } from "../../build/key-vault.ts";
import { redisBuiltInPolicies, redisCache } from "../../build/redis.ts";

/** A handful of each data service. */
export function largeServices(place: {
  subscriptionId: string;
  resourceGroup: string;
  tenantId: string;
}): ArmResource[] {
  return Array.from({ length: 5 }, (_, index) => {
    const named = (prefix: string) => ({ ...place, name: `${prefix}-large-${index}` });
    const redis = redisCache(named("redis"));
    const cosmos = cosmosAccount({ ...named("cosmos"), api: "nosql" });
    const openai = cognitiveAccount(named("oai"));
    return [
      redis,
      ...redisBuiltInPolicies(redis.id),
      cosmos,
      ...cosmosBuiltInRoles(cosmos.id, "sql"),
      appConfigurationStore(named("appcs")),
      openai,
      cognitiveDeployment({ accountId: openai.id, name: "gpt-4o" }),
      keyVault(named("kv")),
    ];
  }).flat();
}
