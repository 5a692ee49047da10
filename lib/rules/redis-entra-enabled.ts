import { azPlace } from "../fixes/az-place.ts";
import { seenInAzure } from "../bridges/evidence.ts";
import type { RedisSubject } from "../bridges/redis-subject.ts";
import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { RedisCache } from "../inventory/azure/redis.ts";
import { unlessKey } from "../judging/unless-key.ts";
import { broken, defineRule, intact, unknown, type Judgement } from "./rule.ts";

/**
 * Azure Cache for Redis takes Entra tokens only where it was told to; Azure Managed Redis does from the start.
 * https://learn.microsoft.com/azure/azure-cache-for-redis/cache-azure-active-directory-for-authentication
 */
export const redisEntraEnabled = defineRule<RedisSubject>({
  id: "redis-entra-enabled",
  description: "The cache must accept Entra tokens.",
  requires: () => [],
  judge(subject) {
    if (subject.footing === null) return null;
    if (subject.enterprise !== undefined) return judgeManaged(subject.enterprise);
    const { cache } = subject;
    if (cache === undefined) return null;
    const evidence = [see("expected", "true", cache), see("found", String(cache.entraEnabled), cache)];
    if (cache.entraEnabled) return intact(`${cache.name} accepts Entra tokens.`, evidence);
    const message = `${cache.name} does not accept Entra tokens, so the identity is refused with WRONGPASS, whatever is assigned to it.`;
    return unlessKey(broken(message, evidence), subject, "an access key");
  },
  fix({ cache }) {
    const name = cache?.name ?? "<cache>";
    const place = azPlace(cache);
    return {
      az: `az redis update ${place} --name ${name} --set redisConfiguration.aad-enabled=true   # restarts its nodes`,
      terraform: [
        `resource "azurerm_redis_cache" "<${name}>" {`,
        `  redis_configuration {`,
        `    active_directory_authentication_enabled = true`,
        `  }`,
        `}`,
      ].join("\n"),
      kubectl: null,
      docs: "https://learn.microsoft.com/azure/azure-cache-for-redis/cache-azure-active-directory-for-authentication",
    };
  },
});

function judgeManaged({ name, hostName }: { readonly name: string; readonly hostName: string }): Judgement {
  if (!/\.redisenterprise\.cache\.azure\.net$/i.test(hostName)) {
    return intact(`${name} is Azure Managed Redis, which accepts Entra tokens from the start.`);
  }
  return unknown(
    `${name} has the host of an Enterprise tier. Those do not take Entra tokens unless they were moved to Azure Managed Redis.`,
    `the SKU of ${name}, which is not read yet`,
  );
}

function see(label: string, value: string, cache: RedisCache) {
  const path = 'properties.redisConfiguration["aad-enabled"]';
  return seenInAzure(label, value, "redisCaches", cache, path, subscriptionScope(cache.id) ?? "/");
}
