import type { AzureResource } from "../inventory/azure/azure-resource.ts";
import type { NetworkAccess } from "../inventory/azure/network-access.ts";
import type { RedisFirewallRule } from "../inventory/azure/redis.ts";
import type { NetworkPolicy } from "../inventory/kubernetes/network-policy.ts";
import type { Lookup } from "../inventory/lookup.ts";
import type { Subject } from "./subject.ts";
import type { Surroundings } from "./surroundings.ts";

/** Where the services that have a network door of their own are listed. */
export type ReachableCollection =
  | "redisCaches"
  | "redisEnterprises"
  | "cosmosAccounts"
  | "mongoClusters"
  | "appConfigurationStores"
  | "cognitiveAccounts"
  | "keyVaults";

/** A service at the far end of a bridge. */
export interface ReachableResource extends AzureResource {
  readonly network: NetworkAccess;
}

/**
 * Whose network a call comes from: the workload's own pods, the nodes (as the CSI driver calls), or another
 * controller's pods.
 */
export type Caller = "pods" | "nodes" | "controller";

/** A bridge whose far end is a data service, which has to be reachable from the cluster. */
export interface ReachableSubject extends Subject {
  readonly resource: Lookup<ReachableResource>;
  readonly resourceCollection: ReachableCollection;
  /** Where the service keeps them as resources of their own; `absent` where they stand on the resource. */
  readonly firewallRules: Lookup<readonly RedisFirewallRule[]>;
  /** `absent` where the service alone tells, or the cluster's network is not known. */
  readonly surroundings: Lookup<Surroundings>;
  readonly caller: Caller;
  /** The NetworkPolicies of the workload's namespace; `absent` where they do not concern the call. */
  readonly networkPolicies: Lookup<readonly NetworkPolicy[]>;
}
