import { seenInAzure } from "../bridges/evidence.ts";
import { findManagedCluster } from "../bridges/workload-context.ts";
import { azPlace } from "../fixes/az-place.ts";
import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { ManagedCluster } from "../inventory/azure/managed-cluster.ts";
import { valueOf } from "../inventory/lookup.ts";
import { isStopped } from "../scheduling/pool-state.ts";
import { defineFindingRule } from "./finding.ts";

/** Said once for the cluster, because its API server does not answer and so nothing is said of its workloads. */
export const clusterStopped = defineFindingRule({
  id: "cluster-stopped",
  description: "A cluster that is to be judged must be running.",
  find: (index) =>
    index.inventory.clusters
      .map(({ name }) => valueOf(findManagedCluster(index, name)))
      .filter((cluster) => cluster !== undefined && isStopped(cluster))
      .flatMap((cluster) => (cluster === undefined ? [] : [describe(cluster)])),
});

function describe(cluster: ManagedCluster) {
  const { id, name, powerState } = cluster;
  const scope = subscriptionScope(id) ?? id;
  return {
    severity: "warning" as const,
    resource: { type: "Microsoft.ContainerService/managedClusters", id },
    message: `Cluster ${name} is stopped: nothing in it runs, and what is shown of it, if anything, is of an earlier time.`,
    evidence: [seenInAzure("power state", powerState, "managedClusters", cluster, "properties.powerState.code", scope)],
    fix: {
      az: `az aks start ${azPlace(cluster)} --name ${name}`,
      terraform: "# Whether a cluster is started is not part of its Terraform configuration.",
      kubectl: null,
      docs: "https://learn.microsoft.com/azure/aks/start-stop-cluster",
    },
  };
}
