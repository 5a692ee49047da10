import type { AzureResource } from "./azure-resource.ts";
import type { NetworkAccess } from "./network-access.ts";

/** `Microsoft.Cache/redis`: Azure Cache for Redis. */
export interface RedisCache extends AzureResource {
  readonly hostName: string;
  readonly sslPort: number;
  readonly port: number;
  readonly nonSslPortEnabled: boolean;
  /** `redisConfiguration["aad-enabled"]`, which ARM answers as the string "True" or "true". */
  readonly entraEnabled: boolean;
  readonly accessKeysDisabled: boolean;
  readonly provisioningState: string | null;
  readonly network: NetworkAccess;
}

/** `Microsoft.Cache/redis/accessPolicies`. */
export interface RedisAccessPolicy extends AzureResource {
  readonly cacheId: string;
  /** A Redis ACL, e.g. `+@read ~*`. */
  readonly permissions: string;
}

/** `Microsoft.Cache/redis/accessPolicyAssignments`. */
export interface RedisAccessPolicyAssignment extends AzureResource {
  readonly cacheId: string;
  readonly objectId: string;
  readonly accessPolicyName: string;
  readonly provisioningState: string | null;
}

/** `Microsoft.Cache/redis/firewallRules`: with any, the public side is open to the listed addresses only. */
export interface RedisFirewallRule extends AzureResource {
  readonly cacheId: string;
  /** First and last address, both let in; null when ARM left them out. */
  readonly startIp: string | null;
  readonly endIp: string | null;
}

/** `Microsoft.Cache/redisEnterprise`: Azure Managed Redis and the Enterprise tiers. */
export interface RedisEnterprise extends AzureResource {
  readonly hostName: string;
  readonly provisioningState: string | null;
  readonly network: NetworkAccess;
}

/** `Microsoft.Cache/redisEnterprise/databases`. */
export interface RedisEnterpriseDatabase extends AzureResource {
  readonly clusterId: string;
  readonly port: number;
  readonly accessKeysEnabled: boolean;
  /** `Encrypted` or `Plaintext`. */
  readonly clientProtocol: string | null;
  /** `OSSCluster`, `EnterpriseCluster` or `NoCluster`. */
  readonly clusteringPolicy: string | null;
}

/** `Microsoft.Cache/redisEnterprise/databases/accessPolicyAssignments`; the object id sits in `user`. */
export interface RedisEnterpriseAssignment extends AzureResource {
  readonly databaseId: string;
  readonly objectId: string;
  readonly accessPolicyName: string;
  readonly provisioningState: string | null;
}
