import { lookUpAll, type InventoryIndex } from "../inventory/inventory-index.ts";
import { csiNodeByName, nodeByCluster, objectKey } from "../inventory/keys.ts";
import type { CsiNode } from "../inventory/kubernetes/csi-node.ts";
import { found, unread, valueOf, type Lookup } from "../inventory/lookup.ts";
import type { Placement } from "../scheduling/placement.ts";
import { placementOfWorkload } from "./placement-of-workload.ts";
import type { WorkloadContext } from "./workload-context.ts";

export const secretsStoreDriver = "secrets-store.csi.k8s.io";

const remembered = new WeakMap<Placement, readonly CsiNode[]>();

/** Nodes that take the workload's pods at this moment, and that the driver of Secrets has not registered with. */
export function nodesWithoutDriver(context: WorkloadContext, index: InventoryIndex): Lookup<readonly CsiNode[]> {
  const { cluster } = context.workload;
  const nodes = lookUpAll(index, "nodes", cluster, nodeByCluster, cluster);
  const gaps = [...(nodes.state === "unread" ? nodes.gaps : []), ...index.gaps("csiNodes", cluster)];
  if (gaps.length > 0) return unread(gaps);
  const placement = placementOfWorkload(context.workload, valueOf(context.aks), index);
  let without = remembered.get(placement);
  if (without === undefined) {
    without = placement.open.flatMap(({ node }) =>
      node === undefined
        ? []
        : index
            .having("csiNodes", csiNodeByName, objectKey(cluster, "", node.name))
            .filter(({ drivers }) => !drivers.includes(secretsStoreDriver)),
    );
    remembered.set(placement, without);
  }
  return found(without);
}
