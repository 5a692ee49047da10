import { azPlace } from "../fixes/az-place.ts";
import { seenInAzure } from "../bridges/evidence.ts";
import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { RedisCache, RedisEnterprise } from "../inventory/azure/redis.ts";
import { defineFindingRule } from "./finding.ts";

const docs = "https://learn.microsoft.com/azure/azure-cache-for-redis/retirement-faq";

/** https://learn.microsoft.com/azure/azure-cache-for-redis/retirement-faq */
export const redisRetirement = defineFindingRule({
  id: "redis-retirement",
  description: "Azure Cache for Redis is being retired; Azure Managed Redis takes its place.",
  find: (index) => [
    ...index
      .all("redisCaches")
      .map((cache) => describe(cache, "redisCaches", "Microsoft.Cache/redis", "Azure Cache for Redis", "2028-09-30")),
    ...index
      .all("redisEnterprises")
      .filter(isEnterpriseTier)
      .map((cache) =>
        describe(
          cache,
          "redisEnterprises",
          "Microsoft.Cache/redisEnterprise",
          "an Enterprise tier of Azure Cache for Redis",
          "2027-03-31",
        ),
      ),
  ],
});

/** Azure Managed Redis has the same ARM type; the two differ by their hosts. */
function isEnterpriseTier({ hostName }: RedisEnterprise): boolean {
  return hostName.toLowerCase().endsWith(".redisenterprise.cache.azure.net");
}

function describe(
  cache: RedisCache | RedisEnterprise,
  collection: "redisCaches" | "redisEnterprises",
  type: string,
  service: string,
  retirement: string,
) {
  const place = azPlace(cache);
  const scope = subscriptionScope(cache.id) ?? cache.id;
  return {
    severity: "info" as const,
    resource: { type, id: cache.id },
    message: `${cache.name} is ${service}, which is retired on ${retirement}. Azure Managed Redis takes its place, with another host and port.`,
    evidence: [seenInAzure("host", cache.hostName, collection, cache, "properties.hostName", scope)],
    fix: {
      az: `az redisenterprise create ${place} --cluster-name ${cache.name}-managed --location <location> --sku Balanced_B1`,
      terraform: `resource "azurerm_managed_redis" "${cache.name.replaceAll(/\W/g, "_")}" {\n  # then move the hosts in Helm values, and the access policy assignments\n}`,
      kubectl: null,
      docs,
    },
  };
}
