import type { Node } from "../inventory/kubernetes/node.ts";

/** What is known about the labels of a node, or of the nodes that a pool would bring. */
export interface KnownLabels {
  readonly labels: Readonly<Record<string, string>>;
  /** Null for nodes that do not exist yet. */
  readonly nodeName: string | null;
  /** Whether the absence of this key from `labels` means that the node does not carry it. */
  isKnown(key: string): boolean;
}

/** A living node shows all of its labels. */
export const labelsOfNode = ({ name, labels }: Node): KnownLabels => ({ labels, nodeName: name, isKnown: () => true });
