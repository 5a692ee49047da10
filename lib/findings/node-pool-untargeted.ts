import { seenInAzure, seenInCluster } from "../bridges/evidence.ts";
import { azPlace } from "../fixes/az-place.ts";
import { terraformName } from "../fixes/agent-pool-command.ts";
import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { AgentPool } from "../inventory/azure/managed-cluster.ts";
import type { CollectionName } from "../inventory/collections.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { nodeByCluster } from "../inventory/keys.ts";
import type { Node } from "../inventory/kubernetes/node.ts";
import { poolNameOf } from "../scheduling/agent-pool-labels.ts";
import { constraintOf } from "../scheduling/node-requirement.ts";
import type { Candidate } from "../scheduling/placement.ts";
import { stateOfPool } from "../scheduling/pool-state.ts";
import { targetingRequirements } from "../scheduling/targeted-pool.ts";
import { defineFindingRule } from "./finding.ts";
import { placedClusters, type PlacedCluster, type PlacedWorkload } from "./placed-workloads.ts";

/**
 * A pool that was built for a workload and that no workload asks for costs money, or is the half of a bridge whose
 * other half was forgotten. Nodes that come and go by themselves, and new ones, are left alone.
 */
export const nodePoolUntargeted = defineFindingRule({
  id: "node-pool-untargeted",
  description: "A user node pool with nodes should have a workload that asks for it, or pods that run on it.",
  find: (index) =>
    placedClusters(index)
      .filter((cluster) => isReadInFull(cluster, index))
      .flatMap((cluster) => untargetedPools(cluster, index)),
});

const needed: readonly CollectionName[] = [
  "pods",
  "nodes",
  "deployments",
  "statefulSets",
  "daemonSets",
  "jobs",
  "cronJobs",
];

function isReadInFull({ name, aks }: PlacedCluster, index: InventoryIndex): boolean {
  const source = index.inventory.clusters.find((cluster) => cluster.name === name);
  const gaps = [
    ...needed.flatMap((what) => index.gaps(what, name)),
    ...index.gaps("managedClusters", subscriptionScope(aks.id)),
  ];
  return gaps.length === 0 && source?.namespaces.length === 0;
}

function untargetedPools(cluster: PlacedCluster, index: InventoryIndex) {
  const candidates = cluster.aks.agentPools.filter(isMeantToStay);
  if (candidates.length === 0) return [];
  const nodes = Map.groupBy(index.having("nodes", nodeByCluster, cluster.name), (node) => poolNameOf(node) ?? "");
  const busy = busyNodes(cluster.name, index);
  const wanted = wantedPools(cluster.distinct);
  return candidates.flatMap((pool) => {
    const own = nodes.get(pool.name) ?? [];
    const isIdle = own.length > 0 && own.every((node) => !busy.has(node.name) && isSettled(node, index));
    return isIdle && !wanted.has(pool.name) ? [describe(cluster, pool, own)] : [];
  });
}

/** Not one that the autoscaler may empty, nor one that is on its way. */
function isMeantToStay(pool: AgentPool): boolean {
  const isUser = pool.mode?.toLowerCase() === "user";
  return isUser && stateOfPool(pool) === "running" && (pool.autoscaling === null || pool.autoscaling.minCount > 0);
}

/** The nodes that a pod runs on which did not come with the node. */
function busyNodes(cluster: string, index: InventoryIndex): ReadonlySet<string | null> {
  const staying = index.all("pods").filter((pod) => pod.cluster === cluster && pod.owner?.kind !== "DaemonSet");
  return new Set(
    staying.filter(({ phase }) => phase === "Running" || phase === "Pending").map(({ nodeName }) => nodeName),
  );
}

/** The pools that a workload asks for by its labels, or by tolerating a taint by its key; it may want no pod just now. */
function wantedPools(workloads: readonly PlacedWorkload[]): ReadonlySet<string | undefined> {
  return new Set(
    workloads.flatMap(({ workload: { template }, placement }) => {
      const isTargeting = targetingRequirements(constraintOf(template)).length > 0;
      const tolerated = new Set(template.tolerations.map(({ key }) => key));
      const isChosen = ({ node }: Candidate) => isTargeting || node?.taints.some(({ key }) => tolerated.has(key));
      return placement.candidates
        .filter((candidate) => candidate.match !== "no" && isChosen(candidate))
        .map(({ poolName }) => poolName);
    }),
  );
}

const anHour = 60 * 60_000;

function isSettled({ createdAt, cluster }: Node, index: InventoryIndex): boolean {
  return createdAt === null || Date.parse(index.readAt("nodes", cluster)) - Date.parse(createdAt) > anHour;
}

function describe({ aks }: PlacedCluster, pool: AgentPool, nodes: readonly Node[]) {
  const scope = subscriptionScope(aks.id) ?? aks.id;
  const path = `properties.agentPoolProfiles[${pool.name}].name`;
  const count = nodes.length === 1 ? "1 node" : `${nodes.length} nodes`;
  return {
    severity: "info" as const,
    resource: {
      type: "Microsoft.ContainerService/managedClusters/agentPools",
      id: `${aks.id}/agentPools/${pool.name}`,
    },
    message: `Node pool ${pool.name} has ${count}, no workload asks for it, and only pods of DaemonSets run there.`,
    evidence: [
      seenInAzure("node pool", pool.name, "managedClusters", aks, path, scope),
      ...nodes
        .slice(0, 1)
        .map((node) => seenInCluster("a node of it", node.name, "nodes", "Node", node, "metadata.name")),
    ],
    fix: {
      az: `az aks nodepool scale ${azPlace(aks)} --cluster-name ${aks.name} --name ${pool.name} --node-count <fewer>`,
      terraform: `# azurerm_kubernetes_cluster_node_pool.${terraformName(pool.name)}: lower node_count, or let the autoscaler empty it\nauto_scaling_enabled = true\nmin_count            = 0`,
      kubectl: `# In the workload that it was built for:\nnodeSelector:\n  kubernetes.azure.com/agentpool: ${pool.name}`,
      docs: "https://learn.microsoft.com/azure/aks/use-labels",
    },
  };
}
