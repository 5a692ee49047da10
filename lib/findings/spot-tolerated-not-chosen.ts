import { seenInCluster } from "../bridges/evidence.ts";
import { seenInWorkload, templatePath } from "../bridges/observe-workload.ts";
import { livingPods } from "../bridges/workload-context.ts";
import { podSpecPatch } from "../fixes/pod-spec-patch.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { nodeByCluster } from "../inventory/keys.ts";
import { objectRef } from "../inventory/kubernetes/kubernetes-object.ts";
import type { Pod } from "../inventory/kubernetes/pod.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";
import { valueOf } from "../inventory/lookup.ts";
import { scaleSetPriorityLabel } from "../scheduling/agent-pool-labels.ts";
import { constraintOf } from "../scheduling/node-requirement.ts";
import { targetingRequirements } from "../scheduling/targeted-pool.ts";
import { describeTolerations } from "../scheduling/tolerates-taint.ts";
import { defineFindingRule } from "./finding.ts";
import { placedClusters } from "./placed-workloads.ts";

/** A toleration lets pods onto Spot nodes and brings none there: they run, but on the pool that was not meant. */
export const spotToleratedNotChosen = defineFindingRule({
  id: "spot-tolerated-not-chosen",
  description: "A workload that tolerates the taint of Spot nodes should also say that it wants such nodes.",
  find: (index) =>
    placedClusters(index)
      .filter(({ aks }) => aks.agentPools.some(({ isSpot }) => isSpot))
      .flatMap(({ name, workloads }) => {
        const spotNodes = namesOfSpotNodes(name, index);
        return workloads
          .filter(({ workload }) => isUndecided(workload))
          .flatMap(({ workload }) => describe(workload, valueOf(livingPods(index, workload)) ?? [], spotNodes));
      }),
});

/** Pods of a DaemonSet go everywhere, and a preference says enough. */
function isUndecided({ kind, template }: Workload): boolean {
  const isBound = targetingRequirements(constraintOf(template)).length > 0 || template.preferredLabelKeys.length > 0;
  return kind !== "DaemonSet" && !isBound && template.tolerations.some(({ key }) => key === scaleSetPriorityLabel);
}

function namesOfSpotNodes(cluster: string, index: InventoryIndex): ReadonlySet<string> {
  const nodes = index.having("nodes", nodeByCluster, cluster);
  return new Set(nodes.filter(({ labels }) => labels[scaleSetPriorityLabel] === "spot").map(({ name }) => name));
}

/** Nothing is said while one of its pods does run on a Spot node. */
function describe(workload: Workload, pods: readonly Pod[], spotNodes: ReadonlySet<string>) {
  const placed = pods.filter(({ nodeName }) => nodeName !== null);
  const [first] = placed;
  if (first === undefined || placed.some(({ nodeName }) => spotNodes.has(nodeName ?? ""))) return [];
  const tolerations = describeTolerations(workload.template.tolerations);
  const count = placed.length === 1 ? "its pod runs" : `its ${placed.length} pods run`;
  return [
    {
      severity: "info" as const,
      resource: { type: workload.kind, id: objectRef(workload.kind, workload) },
      message: `${workload.name} tolerates Spot nodes and does not ask for them, so ${count} on others. That may be meant.`,
      evidence: [
        seenInWorkload("tolerations", tolerations, workload, templatePath(workload.kind, "spec.tolerations")),
        seenInCluster("runs on", first.nodeName, "pods", "Pod", first, "spec.nodeName"),
      ],
      fix: {
        az: null,
        terraform: null,
        kubectl: podSpecPatch(workload, { nodeSelector: { [scaleSetPriorityLabel]: "spot" } }),
        docs: "https://learn.microsoft.com/azure/aks/spot-node-pool",
      },
    },
  ];
}
