import type { ApiObject } from "../kubernetes/api-object.ts";
import { apiObject } from "./api-object.ts";

export interface NodePoolOptions {
  readonly name: string;
  readonly labels?: Readonly<Record<string, string>>;
  /** Beside those for operating system, architecture and capacity type. */
  readonly requirements?: readonly {
    readonly key: string;
    readonly operator: string;
    readonly values?: readonly string[];
  }[];
  readonly taints?: readonly { readonly key: string; readonly value?: string; readonly effect: string }[];
  readonly limits?: Readonly<Record<string, string>>;
  readonly inUse?: Readonly<Record<string, string>>;
  readonly isReady?: boolean;
}

/** `karpenter.sh/v1 NodePool`, as node auto-provisioning writes its own. */
export function nodePool(options: NodePoolOptions): ApiObject {
  const { name, labels, taints, isReady = true } = options;
  return apiObject(
    "karpenter.sh/v1",
    "NodePool",
    { name },
    {
      spec: {
        disruption: {
          budgets: [{ nodes: "30%" }],
          consolidateAfter: "0s",
          consolidationPolicy: "WhenEmptyOrUnderutilized",
        },
        ...(options.limits === undefined ? {} : { limits: options.limits }),
        template: {
          ...(labels === undefined ? {} : { metadata: { labels } }),
          spec: {
            expireAfter: "Never",
            nodeClassRef: { group: "karpenter.azure.com", kind: "AKSNodeClass", name: "default" },
            requirements: [
              { key: "kubernetes.io/arch", operator: "In", values: ["amd64"] },
              { key: "kubernetes.io/os", operator: "In", values: ["linux"] },
              { key: "karpenter.sh/capacity-type", operator: "In", values: ["on-demand"] },
              ...(options.requirements ?? []),
            ],
            startupTaints: [{ key: "node.cilium.io/agent-not-ready", value: "true", effect: "NoExecute" }],
            ...(taints === undefined ? {} : { taints }),
          },
        },
      },
      status: {
        resources: options.inUse ?? { cpu: "0", memory: "0", nodes: "0" },
        conditions: [
          isReady
            ? { type: "Ready", status: "True", reason: "Ready", message: "" }
            : { type: "Ready", status: "False", reason: "NodeClassReady=False", message: "NodeClassReady=False" },
        ],
      },
    },
  );
}
