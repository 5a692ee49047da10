import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { ManagedCluster } from "../inventory/azure/managed-cluster.ts";
import { seenInAzure, type Observation } from "./evidence.ts";

/** The issuer that the cluster's tokens will name, as ARM tells it. */
export function seenIssuer(label: string, cluster: ManagedCluster): Observation {
  const { issuerUrl } = cluster.oidcIssuer;
  const scope = subscriptionScope(cluster.id) ?? "/";
  return seenInAzure(label, issuerUrl, "managedClusters", cluster, "properties.oidcIssuerProfile.issuerURL", scope);
}
