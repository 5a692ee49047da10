import type { ApiObject } from "../kubernetes/api-object.ts";
import { stableUuid } from "../stable-uuid.ts";
import { apiObject } from "./api-object.ts";

export interface NodeOptions {
  /** E.g. `aks-workers-31415926-vmss000000`. */
  readonly name: string;
  readonly agentPool: string;
  /** Lower case on nodes, although ARM spells `System` and `User`. */
  readonly mode?: "system" | "user";
  readonly isSpot?: boolean;
  readonly vmSize?: string;
  readonly zone?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly taints?: readonly { readonly key: string; readonly value?: string; readonly effect: string }[];
  readonly isReady?: boolean;
  readonly isCordoned?: boolean;
  readonly allocatable?: Readonly<Record<string, string>>;
}

/** A node with the labels that AKS writes. https://learn.microsoft.com/azure/aks/use-labels */
export function node(options: NodeOptions): ApiObject {
  const { name, isSpot = false, isReady = true, isCordoned = false } = options;
  const taints = [
    ...(isSpot ? [{ key: "kubernetes.azure.com/scalesetpriority", value: "spot", effect: "NoSchedule" }] : []),
    ...(isCordoned ? [{ key: "node.kubernetes.io/unschedulable", effect: "NoSchedule" }] : []),
    ...(options.taints ?? []),
  ];
  const allocatable = {
    cpu: "3860m",
    memory: "27606Mi",
    pods: "110",
    "ephemeral-storage": "119703055367",
    ...options.allocatable,
  };
  return apiObject(
    "v1",
    "Node",
    {
      name,
      labels: { ...labelsOf(options), ...options.labels },
      annotations: { "volumes.kubernetes.io/controller-managed-attach-detach": "true" },
    },
    {
      spec: {
        podCIDR: "10.244.0.0/24",
        providerID: `azure:///subscriptions/0/resourceGroups/mc/providers/Microsoft.Compute/virtualMachineScaleSets/${name}`,
        ...(taints.length > 0 ? { taints } : {}),
        ...(isCordoned ? { unschedulable: true } : {}),
      },
      status: {
        capacity: { ...allocatable, cpu: "4" },
        allocatable,
        conditions: [
          { type: "MemoryPressure", status: "False", reason: "KubeletHasSufficientMemory" },
          isReady
            ? { type: "Ready", status: "True", reason: "KubeletReady", message: "kubelet is posting ready status" }
            : {
                type: "Ready",
                status: "Unknown",
                reason: "NodeStatusUnknown",
                message: "Kubelet stopped posting node status.",
              },
        ],
        addresses: [{ type: "Hostname", address: name }],
        nodeInfo: {
          kubeletVersion: "v1.34.2",
          osImage: "Ubuntu 22.04.5 LTS",
          operatingSystem: "linux",
          architecture: "amd64",
          containerRuntimeVersion: "containerd://1.7.28-1",
          systemUUID: stableUuid(name),
        },
      },
    },
  );
}

function labelsOf({
  name,
  agentPool,
  mode = "user",
  isSpot,
  vmSize = "Standard_E4s_v5",
  zone = "westeurope-1",
}: NodeOptions) {
  return {
    agentpool: agentPool,
    "kubernetes.azure.com/agentpool": agentPool,
    "kubernetes.azure.com/cluster": "MC_rg_aks_westeurope",
    "kubernetes.azure.com/mode": mode,
    "kubernetes.azure.com/os-sku": "Ubuntu",
    "kubernetes.azure.com/role": "agent",
    ...(isSpot ? { "kubernetes.azure.com/scalesetpriority": "spot" } : {}),
    "kubernetes.io/arch": "amd64",
    "kubernetes.io/os": "linux",
    "kubernetes.io/hostname": name,
    "node.kubernetes.io/instance-type": vmSize,
    "topology.kubernetes.io/region": "westeurope",
    "topology.kubernetes.io/zone": zone,
  };
}
