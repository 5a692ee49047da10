import { seenOnNode } from "../bridges/observe-placement.ts";
import { seenInWorkload, templatePath } from "../bridges/observe-workload.ts";
import { tolerationPatch } from "../fixes/toleration-patch.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { objectRef } from "../inventory/kubernetes/kubernetes-object.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";
import { formatTaint } from "../scheduling/parse-taint.ts";
import type { Candidate } from "../scheduling/placement.ts";
import { spotTaint } from "../scheduling/pool-taints.ts";
import { describeTolerations } from "../scheduling/tolerates-taint.ts";
import { defineFindingRule } from "./finding.ts";
import { placedClusters, type PlacedWorkload } from "./placed-workloads.ts";

/**
 * AKS taints every Spot node, so an agent without the toleration is on all nodes but those. Nothing is said of nodes
 * that run nothing, nor of other taints: whoever set those knows of them.
 */
export const daemonSetMissesSpot = defineFindingRule({
  id: "daemon-set-misses-spot",
  description: "A DaemonSet that serves the pods of every node should tolerate the taint of Spot nodes.",
  find: (index) =>
    placedClusters(index).flatMap(({ name, workloads }) => {
      const daemons = workloads.filter(({ workload }) => workload.kind === "DaemonSet");
      if (daemons.length === 0) return [];
      const busy = nodesWithPods(name, index);
      return daemons.flatMap((daemon) => describe(daemon, busy));
    }),
});

function nodesWithPods(cluster: string, index: InventoryIndex): ReadonlySet<string | null> {
  const pods = index.all("pods").filter((pod) => pod.cluster === cluster && pod.owner?.kind !== "DaemonSet");
  return new Set(pods.filter(({ phase }) => phase === "Running").map(({ nodeName }) => nodeName));
}

function describe({ workload, placement }: PlacedWorkload, busy: ReadonlySet<string | null>) {
  const isMissed = ({ node, untolerated }: Candidate) =>
    node !== undefined && busy.has(node.name) && isOnlySpot(untolerated);
  const missed = placement.matching.filter(isMissed);
  const node = missed[0]?.node;
  if (node === undefined || placement.open.length === 0) return [];
  const count = missed.length === 1 ? "1 Spot node that runs pods" : `${missed.length} Spot nodes that run pods`;
  return [
    {
      severity: "info" as const,
      resource: { type: workload.kind, id: objectRef(workload.kind, workload) },
      message: `DaemonSet ${workload.name} has no pod on ${count}, because it does not tolerate their taint. That may be meant.`,
      evidence: [seenOnNode("taint", formatTaint(spotTaint), node, "spec.taints"), seenTolerations(workload)],
      fix: {
        az: null,
        terraform: null,
        kubectl: tolerationPatch(workload, [spotTaint]),
        docs: "https://learn.microsoft.com/azure/aks/spot-node-pool",
      },
    },
  ];
}

function isOnlySpot(taints: Candidate["untolerated"]): boolean {
  return taints.length > 0 && taints.every(({ key, value }) => key === spotTaint.key && value === spotTaint.value);
}

function seenTolerations(workload: Workload) {
  const held = describeTolerations(workload.template.tolerations);
  return seenInWorkload("tolerations", held, workload, templatePath(workload.kind, "spec.tolerations"));
}
