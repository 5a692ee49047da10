import type { KubernetesObject } from "./kubernetes-object.ts";
import type { NodeSelectorExpression } from "./pod-template.ts";

/** A `networking.k8s.io NetworkPolicy` that restricts egress; others are not kept. */
export interface NetworkPolicy extends KubernetesObject {
  /** Both AND-ed; empty selects every pod of the namespace. */
  readonly matchLabels: Readonly<Record<string, string>>;
  readonly matchExpressions: readonly NodeSelectorExpression[];
  /** OR-ed; empty lets nothing out. */
  readonly egress: readonly EgressRule[];
}

export interface EgressRule {
  /** It names no peer, or a range of addresses: then it may let out of the cluster. */
  readonly leavesCluster: boolean;
  /** Empty: every port. */
  readonly ports: readonly EgressPort[];
}

export interface EgressPort {
  /** Null for every port, and for a port by name. */
  readonly port: number | null;
  readonly endPort: number | null;
}
