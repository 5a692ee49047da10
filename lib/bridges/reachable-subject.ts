import type { AzureResource } from "../inventory/azure/azure-resource.ts";
import type { NetworkAccess } from "../inventory/azure/network-access.ts";
import type { Lookup } from "../inventory/lookup.ts";
import type { Subject } from "./subject.ts";

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

/** A bridge whose far end is a data service, which has to be reachable from the cluster. */
export interface ReachableSubject extends Subject {
  readonly resource: Lookup<ReachableResource>;
  readonly resourceCollection: ReachableCollection;
  /** Where the service keeps them as resources of their own; `absent` where they stand on the resource. */
  readonly firewallRules: Lookup<readonly AzureResource[]>;
}
