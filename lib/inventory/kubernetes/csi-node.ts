import type { KubernetesObject } from "./kubernetes-object.ts";

/** `storage.k8s.io CSINode`: which storage drivers a node has. It is called as the node is. */
export interface CsiNode extends KubernetesObject {
  readonly drivers: readonly string[];
}
