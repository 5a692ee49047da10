import { principalKind, type PrincipalKind } from "../access/principal-kind.ts";
import { armKey } from "../inventory/azure/arm-id.ts";
import type {
  RedisAccessPolicy,
  RedisAccessPolicyAssignment,
  RedisCache,
  RedisEnterprise,
  RedisEnterpriseAssignment,
  RedisEnterpriseDatabase,
} from "../inventory/azure/redis.ts";
import { lookUpAll, type InventoryIndex } from "../inventory/inventory-index.ts";
import {
  redisAssignmentByCache,
  redisDatabaseByCluster,
  redisEnterpriseAssignmentByDatabase,
  redisFirewallRuleByCache,
  redisPolicyByCache,
} from "../inventory/keys.ts";
import { absent, found, unread, valueOf, type Lookup } from "../inventory/lookup.ts";
import { principalOf } from "./data-subject.ts";
import { lookUpFarEnd, targetOf } from "./far-end.ts";
import type { Footing } from "./footing.ts";
import { hostNeedsOf, withoutRepeated, type HostNeed } from "./host-need.ts";
import { keysOf, type KeyedSubject } from "./keyed-subject.ts";
import type { HostUse } from "./host-use.ts";
import { mayDefine } from "./may-define.ts";
import { reach } from "./reach.ts";
import type { ReachableSubject } from "./reachable-subject.ts";
import { subscriptionOf, type TenantSubject } from "./service-tenant.ts";
import type { WorkloadContext } from "./workload-context.ts";

export type RedisAssignment = RedisAccessPolicyAssignment | RedisEnterpriseAssignment;

/** A workload's use of Azure Cache for Redis or Azure Managed Redis. */
export interface RedisSubject extends KeyedSubject, TenantSubject, ReachableSubject {
  readonly uses: readonly HostUse[];
  /** A variable beside the host may set the port. */
  readonly mayNamePort: boolean;
  /** Azure Cache for Redis. At most one of `cache` and `enterprise` is known. */
  readonly cache: RedisCache | undefined;
  /** Azure Managed Redis, or an Enterprise tier. */
  readonly enterprise: RedisEnterprise | undefined;
  /** Of `enterprise`. */
  readonly databases: Lookup<readonly RedisEnterpriseDatabase[]>;
  /** Of whichever of the two is known: who may sign in with an Entra token. */
  readonly assignments: Lookup<readonly RedisAssignment[]>;
  /** What is known of an object id that an assignment names. */
  readonly kindOf: (objectId: string) => PrincipalKind;
  /** Of `cache`; Azure Managed Redis has the one policy `default`. */
  readonly policies: Lookup<readonly RedisAccessPolicy[]>;
}

const portVariable = /(?:REDIS|CACHE|CELERY|BROKER).*PORT/i;
const words = /REDIS|CELERY|BROKER/;
const ownWords = /REDIS/;
const service = { words, ownWords, keySwitch: "disableAccessKeyAuthentication" };
const managedService = { words, ownWords, keySwitch: "accessKeysAuthentication" };

export function connectRedis(
  context: WorkloadContext,
  index: InventoryIndex,
  footing: Footing | null,
): readonly RedisSubject[] {
  return withoutRepeated(hostNeedsOf(context, "redis").map((need) => followNeed(need, context, index, footing)));
}

function followNeed(
  { host, uses, needs }: HostNeed,
  context: WorkloadContext,
  index: InventoryIndex,
  footing: Footing | null,
): RedisSubject {
  const caches = lookUpFarEnd(index, "redisCaches", host);
  const enterprises = lookUpFarEnd(index, "redisEnterprises", host);
  const cache = valueOf(caches);
  const enterprise = cache === undefined ? valueOf(enterprises) : undefined;
  const isManaged = cache === undefined && (enterprise !== undefined || isManagedHost(host));
  const databases = databasesOf(index, enterprise);
  return {
    context,
    key: host,
    needs,
    target: targetOf(
      index,
      isManaged ? "Microsoft.Cache/redisEnterprise" : "Microsoft.Cache/redis",
      host,
      cache ?? enterprise,
      "redisCaches",
      "redisEnterprises",
    ),
    footing,
    principal: principalOf(footing),
    mayBeDelegated: false,
    serviceSubscription: subscriptionOf(index, cache ?? enterprise),
    ...reach(index, context, host, {
      resource: isManaged ? enterprises : caches,
      resourceCollection: isManaged ? "redisEnterprises" : "redisCaches",
      firewallRules:
        cache === undefined
          ? absent()
          : lookUpAll(index, "redisFirewallRules", cache.id, redisFirewallRuleByCache, armKey(cache.id)),
      caller: "pods",
    }),
    uses,
    mayNamePort: mayDefine(context.workload, index, portVariable),
    ...keysOf(context, index, isManaged ? managedService : service, uses, takesKeys(cache, databases)),
    cache,
    enterprise,
    databases,
    assignments: assignmentsOf(index, cache, databases),
    kindOf: (objectId) => principalKind(index, objectId),
    policies:
      cache === undefined
        ? absent()
        : lookUpAll(index, "redisAccessPolicies", cache.id, redisPolicyByCache, armKey(cache.id)),
  };
}

const isManagedHost = (host: string): boolean => /\.(?:redis|redisenterprise\.cache)\.azure\.net$/i.test(host);

/** True also while that is not known. */
function takesKeys(cache: RedisCache | undefined, databases: RedisSubject["databases"]): boolean {
  if (cache !== undefined) return !cache.accessKeysDisabled;
  return valueOf(databases)?.some(({ accessKeysEnabled }) => accessKeysEnabled) ?? true;
}

function databasesOf(index: InventoryIndex, enterprise: RedisEnterprise | undefined): RedisSubject["databases"] {
  if (enterprise === undefined) return absent();
  return lookUpAll(index, "redisEnterpriseDatabases", enterprise.id, redisDatabaseByCluster, armKey(enterprise.id));
}

function assignmentsOf(
  index: InventoryIndex,
  cache: RedisCache | undefined,
  databases: RedisSubject["databases"],
): RedisSubject["assignments"] {
  if (cache !== undefined) {
    return lookUpAll(index, "redisAccessPolicyAssignments", cache.id, redisAssignmentByCache, armKey(cache.id));
  }
  if (databases.state !== "found") return databases;
  const perDatabase = databases.value.map(({ id }) =>
    lookUpAll(index, "redisEnterpriseAssignments", id, redisEnterpriseAssignmentByDatabase, armKey(id)),
  );
  const gaps = perDatabase.flatMap((lookup) => (lookup.state === "unread" ? lookup.gaps : []));
  return gaps.length > 0 ? unread(gaps) : found(perDatabase.flatMap((lookup) => valueOf(lookup) ?? []));
}
