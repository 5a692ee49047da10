import { armKey, armParent, subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { ManagedCluster } from "../inventory/azure/managed-cluster.ts";
import type { Subnet, VirtualNetwork } from "../inventory/azure/virtual-network.ts";
import { lookUp, lookUpAll, type InventoryIndex } from "../inventory/inventory-index.ts";
import { networkByArmId, networkByGroup } from "../inventory/keys.ts";
import { absent, found, type Lookup } from "../inventory/lookup.ts";

/** Where the nodes and pods of a cluster live. */
export interface ClusterHome {
  readonly cluster: ManagedCluster;
  /** All pools of a cluster are in one virtual network. */
  readonly network: VirtualNetwork;
  readonly nodeSubnets: readonly Subnet[];
  /** Empty where pods have no subnet of their own. */
  readonly podSubnets: readonly Subnet[];
}

const homes = new WeakMap<InventoryIndex, WeakMap<ManagedCluster, Lookup<ClusterHome>>>();

/** `absent` when the network is not among those that were read in full: it has then been named wrongly, or is gone. */
export function clusterHomeOf(index: InventoryIndex, cluster: ManagedCluster): Lookup<ClusterHome> {
  let ofIndex = homes.get(index);
  if (ofIndex === undefined) homes.set(index, (ofIndex = new WeakMap()));
  let home = ofIndex.get(cluster);
  if (home === undefined) ofIndex.set(cluster, (home = findHome(index, cluster)));
  return home;
}

function findHome(index: InventoryIndex, cluster: ManagedCluster): Lookup<ClusterHome> {
  const { pools } = cluster.network;
  const nodeSubnetIds = idsOf(pools.map(({ nodeSubnetId }) => nodeSubnetId));
  const [subnetId] = nodeSubnetIds;
  const network = subnetId === undefined ? managedNetwork(index, cluster) : networkAt(index, armParent(subnetId));
  if (network.state !== "found") return network;
  const { subnets } = network.value;
  const named = (ids: ReadonlySet<string>) => subnets.filter(({ id }) => ids.has(armKey(id)));
  return found({
    cluster,
    network: network.value,
    nodeSubnets: subnetId === undefined ? subnets : named(new Set(nodeSubnetIds.map(armKey))),
    podSubnets: named(new Set(idsOf(pools.map(({ podSubnetId }) => podSubnetId)).map(armKey))),
  });
}

const idsOf = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))];

export function networkAt(index: InventoryIndex, id: string): Lookup<VirtualNetwork> {
  return lookUp(index, "virtualNetworks", networkByArmId, armKey(id), subscriptionScope(id));
}

/** The one that AKS made beside the nodes. https://learn.microsoft.com/azure/aks/faq */
function managedNetwork(index: InventoryIndex, { id, network }: ManagedCluster): Lookup<VirtualNetwork> {
  const subscription = subscriptionScope(id);
  if (network.nodeResourceGroup === null || subscription === undefined) return absent();
  const group = `${subscription}/resourceGroups/${network.nodeResourceGroup}`;
  const networks = lookUpAll(index, "virtualNetworks", subscription, networkByGroup, armKey(group));
  if (networks.state !== "found") return networks;
  const [only, another] = networks.value;
  return only === undefined || another !== undefined ? absent() : found(only);
}
