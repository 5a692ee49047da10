import { armKey, subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { PrivateEndpoint } from "../inventory/azure/private-endpoint.ts";
import type { VirtualNetwork } from "../inventory/azure/virtual-network.ts";
import { lookUp, type InventoryIndex } from "../inventory/inventory-index.ts";
import { privateEndpointByArmId } from "../inventory/keys.ts";
import { absent, found, unread, valueOf, type Lookup } from "../inventory/lookup.ts";
import type { NetworkAccess, PrivateEndpointConnection } from "../inventory/azure/network-access.ts";
import { clusterHomeOf, networkAt, type ClusterHome } from "../network/cluster-home.ts";
import { egressOf, type Egress } from "../network/egress.ts";
import { noteNetworkQuestion } from "../network/network-questions.ts";
import { privateNameOf } from "../network/private-zone.ts";
import { resolve, type Resolution } from "../network/resolution.ts";
import type { WorkloadContext } from "./workload-context.ts";

/** What lies between a cluster and a service whose door is not plainly open or shut. */
export interface Surroundings {
  /** The public name that is looked up. */
  readonly host: string;
  readonly home: ClusterHome;
  readonly resolution: Resolution;
  readonly endpoints: readonly EndpointSeen[];
  readonly egress: Egress;
}

/** A private endpoint of the service, and the virtual network that it stands in. */
export interface EndpointSeen {
  readonly connection: PrivateEndpointConnection;
  readonly endpoint: Lookup<PrivateEndpoint>;
  readonly network: Lookup<VirtualNetwork>;
}

/** Asks for the network around the cluster, so that it is read where it decides. */
export function surroundingsOf(
  index: InventoryIndex,
  { workload, aks }: WorkloadContext,
  { network }: { readonly network: NetworkAccess },
  host: string,
): Lookup<Surroundings> {
  const name = privateNameOf(host);
  noteNetworkQuestion(index, name?.zone);
  const cluster = valueOf(aks);
  if (cluster === undefined) return aks.state === "unread" ? unread(aks.gaps) : absent();
  const home = clusterHomeOf(index, cluster);
  if (home.state !== "found") return home;
  return found({
    host,
    home: home.value,
    resolution: resolve(index, home.value, workload.cluster, name),
    endpoints: network.privateEndpoints.map((connection) => endpointSeen(index, connection)),
    egress: egressOf(index, home.value),
  });
}

function endpointSeen(index: InventoryIndex, connection: PrivateEndpointConnection): EndpointSeen {
  const id = connection.endpointId;
  const endpoint =
    id === null
      ? absent()
      : lookUp(index, "privateEndpoints", privateEndpointByArmId, armKey(id), subscriptionScope(id));
  const subnetId = valueOf(endpoint)?.subnetId ?? null;
  const networkId = subnetId?.replace(/\/subnets\/[^/]+$/i, "");
  return { connection, endpoint, network: networkId === undefined ? absent() : networkAt(index, networkId) };
}
