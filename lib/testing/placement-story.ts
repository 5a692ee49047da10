import type { AgentPool } from "../inventory/azure/managed-cluster.ts";
import type { Inventory } from "../inventory/inventory.ts";
import type { ClusterEvent } from "../inventory/kubernetes/cluster-event.ts";
import type { Node } from "../inventory/kubernetes/node.ts";
import type { NodePool } from "../inventory/kubernetes/node-pool.ts";
import type { Pod } from "../inventory/kubernetes/pod.ts";
import type { PodTemplate } from "../inventory/kubernetes/pod-template.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";
import { cluster, subscription } from "./identity-story.ts";
import { inventoryOf, type Unread } from "./inventory-of.ts";
import { aPodTemplate } from "./pod-template.ts";
import { aDeployment, aPod, aReplicaSet } from "./workload.ts";

/** A running user pool `packers` with one node. */
export function anAgentPool(over: Partial<AgentPool> = {}): AgentPool {
  return {
    name: "packers",
    mode: "User",
    type: "VirtualMachineScaleSets",
    vmSize: "Standard_D4s_v5",
    count: 1,
    autoscaling: null,
    powerState: "Running",
    provisioningState: "Succeeded",
    isSpot: false,
    nodeLabels: {},
    nodeTaints: [],
    nodeInitializationTaints: [],
    osType: "Linux",
    ...over,
  };
}

/** A ready node of the pool `packers`, as AKS labels it. */
export function aNode(over: Partial<Node> = {}): Node {
  return {
    cluster: "harbour",
    namespace: "",
    name: "node-1",
    labels: nodeLabels("packers"),
    taints: [],
    isCordoned: false,
    isReady: true,
    createdAt: null,
    allocatable: { cpuInMillicores: 3800, memoryInBytes: 12_000_000_000, pods: 110 },
    ...over,
  };
}

/** Karpenter's NodePool `default`, ready and without limits. */
export function aNodePool(over: Partial<NodePool> = {}): NodePool {
  const nothing = { cpuInMillicores: null, memoryInBytes: null, nodes: null };
  return {
    cluster: "harbour",
    namespace: "",
    name: "default",
    labels: {},
    requirements: [
      { key: "kubernetes.io/arch", operator: "In", values: ["amd64"] },
      { key: "kubernetes.io/os", operator: "In", values: ["linux"] },
      { key: "karpenter.sh/capacity-type", operator: "In", values: ["on-demand"] },
    ],
    taints: [],
    limits: nothing,
    inUse: nothing,
    replicas: null,
    ready: { isTrue: true, message: "Ready" },
    ...over,
  };
}

export function nodeLabels(
  pool: string,
  over: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  return {
    agentpool: pool,
    "kubernetes.azure.com/agentpool": pool,
    "kubernetes.azure.com/mode": "user",
    "kubernetes.io/os": "linux",
    "kubernetes.io/arch": "amd64",
    ...over,
  };
}

/** A Deployment that demands the pool `packers` by name. */
export function placed(template: Partial<PodTemplate> = {}, over: Partial<Workload> = {}): Workload {
  const nodeSelector = { "kubernetes.azure.com/agentpool": "packers" };
  return aDeployment({ template: aPodTemplate({ nodeSelector, ...template }), ...over });
}

export function pendingPod(message: string, over: Partial<Pod> = {}): Pod {
  return aPod(aReplicaSet(placed()), {
    phase: "Pending",
    nodeName: null,
    unschedulable: { reason: "Unschedulable", message },
    ...over,
  });
}

export function refusalFor(pod: Pod, message: string): ClusterEvent {
  const { cluster: name, namespace } = pod;
  const about = { kind: "Pod", name: pod.name };
  return { cluster: name, namespace, name: "refusal", reason: "NotTriggerScaleUp", message, about, lastSeen: null };
}

/** What is changed of the story in which `shop/checkout` runs on the pool `packers`. */
export interface PlacementChanges {
  readonly deployment?: Workload;
  readonly pools?: readonly AgentPool[];
  readonly nodes?: readonly Node[];
  readonly nodePools?: readonly NodePool[];
  readonly pods?: readonly Pod[];
  readonly events?: readonly ClusterEvent[];
  readonly aks?: Partial<typeof cluster> | null;
  readonly unread?: readonly Unread[];
}

export function placementStory(changes: PlacementChanges = {}): Inventory {
  const deployment = changes.deployment ?? placed();
  const replicaSet = aReplicaSet(deployment);
  const aks = { ...cluster, agentPools: changes.pools ?? [anAgentPool()], ...changes.aks };
  return inventoryOf(
    {
      subscriptions: [subscription],
      managedClusters: changes.aks === null ? [] : [aks],
      deployments: [deployment],
      replicaSets: [replicaSet],
      nodes: changes.nodes ?? [aNode()],
      nodePools: changes.nodePools ?? [],
      pods: changes.pods ?? [aPod(replicaSet)],
      events: changes.events ?? [],
    },
    changes.unread,
  );
}
