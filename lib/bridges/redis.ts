import { identityBridgeStands } from "../rules/identity-bridge-stands.ts";
import { identityInServiceTenant } from "../rules/identity-in-service-tenant.ts";
import { keysAccepted } from "../rules/keys-accepted.ts";
import { networkPoliciesAllow } from "../rules/network-policies-allow.ts";
import { networkReachable } from "../rules/network-reachable.ts";
import { redisAccessPolicyAllows } from "../rules/redis-access-policy-allows.ts";
import { redisAccessPolicyAssigned } from "../rules/redis-access-policy-assigned.ts";
import { redisCacheExists } from "../rules/redis-cache-exists.ts";
import { redisEntraEnabled } from "../rules/redis-entra-enabled.ts";
import { redisTlsPort } from "../rules/redis-tls-port.ts";
import { defineBridge } from "./define-bridge.ts";
import { connectRedis, type RedisSubject } from "./redis-subject.ts";

export const redis = defineBridge<RedisSubject>({
  kind: "redis",
  title: "Redis",
  connect: connectRedis,
  joints: [
    identityBridgeStands,
    redisCacheExists,
    keysAccepted,
    identityInServiceTenant,
    redisEntraEnabled,
    redisAccessPolicyAssigned,
    redisAccessPolicyAllows,
    redisTlsPort,
    networkReachable,
    networkPoliciesAllow,
  ],
});
