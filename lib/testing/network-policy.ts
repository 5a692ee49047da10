import type { EgressPort, NetworkPolicy } from "../inventory/kubernetes/network-policy.ts";

/** A policy of namespace `shop` that selects every pod and lets nothing out. */
export function aNetworkPolicy(over: Partial<NetworkPolicy> = {}): NetworkPolicy {
  return {
    cluster: "harbour",
    namespace: "shop",
    name: "default-deny",
    matchLabels: {},
    matchExpressions: [],
    egress: [],
    ...over,
  };
}

export const lettingOut = (...ports: readonly EgressPort[]) => ({ leavesCluster: true, ports });
export const onPort = (port: number | null, endPort: number | null = null): EgressPort => ({ port, endPort });
/** As nearly every restricted namespace has it. */
export const nameServers = { leavesCluster: false, ports: [onPort(53)] };
