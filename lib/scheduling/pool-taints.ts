import type { AgentPool } from "../inventory/azure/managed-cluster.ts";
import type { Taint } from "../inventory/kubernetes/node.ts";
import { scaleSetPriorityLabel } from "./agent-pool-labels.ts";
import { parseTaint } from "./parse-taint.ts";

/** AKS puts it on every Spot pool. https://learn.microsoft.com/azure/aks/spot-node-pool */
export const spotTaint: Taint = { key: scaleSetPriorityLabel, value: "spot", effect: "NoSchedule" };

/** The taints that a new node of the pool would carry. */
export function taintsOfPool({ nodeTaints, isSpot }: AgentPool): readonly Taint[] {
  const own = nodeTaints.map(parseTaint).filter((taint) => taint !== undefined);
  return isSpot && !own.some(({ key }) => key === spotTaint.key) ? [...own, spotTaint] : own;
}

/** The taints that a new node carries until whatever prepares it takes them away; AKS brings them back at each upgrade. */
export function initializationTaintsOf({ nodeInitializationTaints }: AgentPool): readonly Taint[] {
  return nodeInitializationTaints.map(parseTaint).filter((taint) => taint !== undefined);
}

const passingPrefixes = [
  "node.kubernetes.io/",
  "node.cloudprovider.kubernetes.io/",
  "node.cilium.io/",
  "remediator.kubernetes.azure.com/",
  "remediator.aks.microsoft.com/",
  "ToBeDeletedByClusterAutoscaler",
];

/** Taints that say how a node is doing at the moment (not ready, cordoned, draining), not what it is for. */
export function isPassingTaint({ key }: Taint): boolean {
  return passingPrefixes.some((prefix) => key.startsWith(prefix));
}
