import type { ArmResource } from "../arm/arm-estate.ts";
import { planted } from "../planted-secret.ts";
import { armChild, armResource, type Place } from "./arm-resource.ts";

/** As the service spells its own type. */
const type = "Microsoft.Cache/Redis";

export interface RedisCacheOptions extends Place {
  /** A string in ARM: `"True"`, `"true"`, or missing. Null leaves it out. */
  readonly aadEnabled?: string | null;
  readonly accessKeysDisabled?: boolean;
  readonly nonSslPortEnabled?: boolean;
  readonly publicNetworkAccess?: string;
}

/** `Microsoft.Cache/redis`: host `{name}.redis.cache.windows.net`, TLS port 6380. */
export function redisCache(options: RedisCacheOptions): ArmResource {
  const { name, aadEnabled = "True" } = options;
  return armResource({ location: "West Europe", ...options }, type, {
    redisVersion: "6.0",
    sku: { name: "Standard", family: "C", capacity: 1 },
    enableNonSslPort: options.nonSslPortEnabled ?? false,
    minimumTlsVersion: "1.2",
    publicNetworkAccess: options.publicNetworkAccess ?? "Enabled",
    disableAccessKeyAuthentication: options.accessKeysDisabled ?? false,
    redisConfiguration: {
      ...(aadEnabled === null ? {} : { "aad-enabled": aadEnabled }),
      "maxmemory-reserved": "125",
      "maxfragmentationmemory-reserved": "125",
      maxclients: "1000",
      "rdb-backup-enabled": "true",
      "rdb-storage-connection-string": `DefaultEndpointsProtocol=https;AccountName=stbackup;AccountKey=${planted("redis-rdb")}`,
    },
    accessKeys: { primaryKey: planted("redis-primary-key"), secondaryKey: planted("redis-secondary-key") },
    hostName: `${name}.redis.cache.windows.net`,
    port: 6379,
    sslPort: 6380,
    instances: [{ sslPort: 15000, isMaster: true, isPrimary: true }],
    linkedServers: [],
    privateEndpointConnections: [],
  });
}

const builtInPolicies = {
  "Data Owner": "+@all allkeys",
  "Data Contributor": "+@all -@dangerous +cluster|info +cluster|nodes +cluster|slots allkeys",
  "Data Reader": "+@read +@connection +cluster|info +cluster|nodes +cluster|slots allkeys",
};

/** The access policies that every cache has. */
export function redisBuiltInPolicies(cacheId: string): ArmResource[] {
  return Object.entries(builtInPolicies).map(([name, permissions]) =>
    redisAccessPolicy({ cacheId, name, permissions, isBuiltIn: true }),
  );
}

export function redisAccessPolicy(options: {
  readonly cacheId: string;
  readonly name: string;
  /** A Redis ACL. */
  readonly permissions: string;
  readonly isBuiltIn?: boolean;
}): ArmResource {
  return armChild(options.cacheId, type, "accessPolicies", options.name, {
    provisioningState: "Succeeded",
    permissions: options.permissions,
    type: options.isBuiltIn ? "BuiltIn" : "Custom",
  });
}

export interface RedisPolicyAssignmentOptions {
  readonly cacheId: string;
  readonly name: string;
  readonly accessPolicyName: string;
  readonly objectId: string;
  readonly objectIdAlias: string;
  readonly provisioningState?: string;
}

export function redisAccessPolicyAssignment(options: RedisPolicyAssignmentOptions): ArmResource {
  const { cacheId, name, provisioningState = "Succeeded", accessPolicyName, objectId, objectIdAlias } = options;
  return armChild(cacheId, type, "accessPolicyAssignments", name, {
    provisioningState,
    accessPolicyName,
    objectId,
    objectIdAlias,
  });
}

/** Who may reach the public side of a cache; addresses inclusive. */
export function redisFirewallRule(options: {
  readonly cacheId: string;
  readonly name: string;
  readonly startIP: string;
  readonly endIP: string;
}): ArmResource {
  const { cacheId, name, startIP, endIP } = options;
  return armChild(cacheId, type, "firewallRules", name, { startIP, endIP });
}
