import type { KubernetesObject } from "./kubernetes-object.ts";
import type { Taint } from "./node.ts";
import type { NodeSelectorExpression } from "./pod-template.ts";

/**
 * Karpenter's `NodePool`: what node auto-provisioning may make nodes like. Not an agent pool of AKS.
 * https://learn.microsoft.com/azure/aks/node-auto-provisioning-node-pools
 */
export interface NodePool extends KubernetesObject {
  /** Of the nodes that it makes. */
  readonly labels: Readonly<Record<string, string>>;
  /** What the labels of its nodes may be: all of them hold. */
  readonly requirements: readonly NodeSelectorExpression[];
  /** Without `startupTaints`, which pods need not tolerate. */
  readonly taints: readonly Taint[];
  readonly limits: NodePoolResources;
  /** What its nodes amount to. */
  readonly inUse: NodePoolResources;
  /** `spec.replicas`: it has that many nodes and makes none for a pod; null for those that grow. */
  readonly replicas: number | null;
  /** `status.conditions[Ready]`; null while it has none. */
  readonly ready: { readonly isTrue: boolean; readonly message: string } | null;
}

/** Null where nothing is stated: no limit, or nothing counted. */
export interface NodePoolResources {
  readonly cpuInMillicores: number | null;
  readonly memoryInBytes: number | null;
  readonly nodes: number | null;
}
