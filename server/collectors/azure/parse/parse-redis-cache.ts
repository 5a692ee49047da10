import { z } from "zod";
import type {
  RedisAccessPolicy,
  RedisAccessPolicyAssignment,
  RedisCache,
  RedisFirewallRule,
} from "../../../../lib/inventory/azure/redis.ts";
import { armResource, flag, namesOf, text } from "./arm-fields.ts";
import { networkFields, toNetworkAccess } from "./network-access.ts";

const cacheSchema = armResource({
  ...networkFields,
  hostName: z.string().toLowerCase(),
  sslPort: z.number(),
  port: z.number(),
  enableNonSslPort: flag,
  disableAccessKeyAuthentication: flag,
  provisioningState: text,
  subnetId: text,
  // The other keys may hold connection strings of storage accounts.
  redisConfiguration: z.object({ "aad-enabled": z.union([z.string(), z.boolean()]).nullish() }).nullish(),
});

export function parseRedisCache(raw: unknown): RedisCache {
  const resource = cacheSchema.parse(raw);
  const { properties } = resource;
  return {
    ...namesOf(resource),
    hostName: properties.hostName,
    sslPort: properties.sslPort,
    port: properties.port,
    nonSslPortEnabled: properties.enableNonSslPort,
    entraEnabled: String(properties.redisConfiguration?.["aad-enabled"]).toLowerCase() === "true",
    accessKeysDisabled: properties.disableAccessKeyAuthentication,
    provisioningState: properties.provisioningState,
    // A cache that was put into a subnet answers there only.
    network: { ...toNetworkAccess(properties), hasRules: properties.subnetId !== null },
  };
}

const policySchema = armResource({ permissions: z.string() });

export function parseRedisAccessPolicy(raw: unknown, cacheId: string): RedisAccessPolicy {
  const resource = policySchema.parse(raw);
  return { ...namesOf(resource), cacheId, ...resource.properties };
}

const assignmentSchema = armResource({ objectId: z.string(), accessPolicyName: z.string(), provisioningState: text });

export function parseRedisAccessPolicyAssignment(raw: unknown, cacheId: string): RedisAccessPolicyAssignment {
  const resource = assignmentSchema.parse(raw);
  return { ...namesOf(resource), cacheId, ...resource.properties };
}

const firewallRuleSchema = armResource({ startIP: text, endIP: text });

export function parseRedisFirewallRule(raw: unknown, cacheId: string): RedisFirewallRule {
  const resource = firewallRuleSchema.parse(raw);
  const { startIP: startIp, endIP: endIp } = resource.properties;
  return { ...namesOf(resource), cacheId, startIp, endIp };
}
