import { seenInAzure } from "../bridges/evidence.ts";
import { seenOnNode } from "../bridges/observe-placement.ts";
import { azPlace } from "../fixes/az-place.ts";
import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { AgentPool, ManagedCluster } from "../inventory/azure/managed-cluster.ts";
import type { Node } from "../inventory/kubernetes/node.ts";
import { matchNodeSelector } from "../scheduling/match-node-selector.ts";
import { constraintOf, describeRequirement, type NodeRequirement } from "../scheduling/node-requirement.ts";
import { labelsOfPool } from "../scheduling/pool-labels.ts";
import { defineFindingRule } from "./finding.ts";
import { placedClusters, type PlacedCluster, type PlacedWorkload } from "./placed-workloads.ts";

interface HandSetLabel {
  readonly pool: AgentPool;
  readonly requirement: NodeRequirement;
  readonly withLabel: Node;
  readonly without: Node;
}

/**
 * A label that was put on a node object goes with the node, and the autoscaler does not know of it. That one node of
 * a pool has it and another has not tells that nothing puts it there by itself.
 */
export const nodeLabelSetByHand = defineFindingRule({
  id: "node-label-set-by-hand",
  description: "A label that pods select should come from the node pool, not from some of its nodes.",
  find: (index) => placedClusters(index).flatMap((cluster) => describeAll(cluster)),
});

function describeAll(cluster: PlacedCluster) {
  const all = cluster.distinct.flatMap(handSetLabels);
  const each = new Map(
    all.map((label) => [`${label.pool.name} ${describeRequirement(label.requirement)}`, label] as const),
  );
  return [...each.values()].map((label) => describe(cluster.aks, label));
}

/** Of the demands that some nodes of a pool meet and others do not, those that the pool itself would not meet. */
function handSetLabels({ workload, placement }: PlacedWorkload): readonly HandSetLabel[] {
  const constraint = constraintOf(workload.template);
  const byPool = Map.groupBy(placement.candidates, ({ pool }) => pool);
  return [...byPool].flatMap(([pool, own]) => {
    if (pool === undefined || matchNodeSelector(constraint, labelsOfPool(pool)) !== "no") return [];
    const withLabel = own.find(({ match }) => match === "yes")?.node;
    const other = own.find(({ match, node }) => match === "no" && node?.isReady);
    const [requirement] = other?.unmet ?? [];
    if (withLabel === undefined || other?.node === undefined || requirement === undefined) return [];
    return [{ pool, requirement, withLabel, without: other.node }];
  });
}

function describe(aks: ManagedCluster, { pool, requirement, withLabel, without }: HandSetLabel) {
  const { key, values } = requirement;
  const scope = subscriptionScope(aks.id) ?? aks.id;
  const path = `metadata.labels["${key}"]`;
  const labels = Object.entries({ ...pool.nodeLabels, [key]: withLabel.labels[key] ?? values[0] ?? "<value>" });
  return {
    severity: "warning" as const,
    resource: {
      type: "Microsoft.ContainerService/managedClusters/agentPools",
      id: `${aks.id}/agentPools/${pool.name}`,
    },
    message: `Some nodes of ${pool.name} meet ${describeRequirement(requirement)} and others do not: the pool does not give the label, so the next node goes without it.`,
    evidence: [
      seenOnNode("on one node", withLabel.labels[key] ?? null, withLabel, path),
      seenOnNode("on another", without.labels[key] ?? null, without, path),
      seenInAzure(
        "of the pool",
        pool.nodeLabels[key] ?? null,
        "managedClusters",
        aks,
        `properties.agentPoolProfiles[${pool.name}].nodeLabels`,
        scope,
      ),
    ],
    fix: {
      az: `az aks nodepool update ${azPlace(aks)} --cluster-name ${aks.name} --name ${pool.name} --labels ${labels.map((pair) => pair.join("=")).join(" ")}`,
      terraform: `node_labels = {\n${labels.map(([name, value]) => `  "${name}" = "${value}"`).join("\n")}\n}`,
      kubectl: null,
      docs: "https://learn.microsoft.com/azure/aks/use-labels",
    },
  };
}
