import { approvedEndpoints, type NetworkAccess } from "../inventory/azure/network-access.ts";
import type { ReachableCollection } from "../bridges/reachable-subject.ts";

/**
 * To whom the public side of a service is open. `unsaid`: it has a private endpoint and does not say;
 * `injected`: the service itself stands in a subnet.
 */
export type PublicSide = "open" | "unsaid" | "perimeter" | "listed" | "injected" | "closed";

export function publicSideOf(
  collection: ReachableCollection,
  network: NetworkAccess,
  hasFirewallRules: boolean,
): PublicSide {
  const access = network.publicNetworkAccess?.toLowerCase() ?? null;
  // A cache that was put into a subnet answers there, whatever its public switch says.
  if (collection === "redisCaches" && network.hasRules) return "injected";
  if (access === "disabled") return "closed";
  if (access !== null && access !== "enabled") return "perimeter";
  if (network.hasRules || hasFirewallRules) return "listed";
  if (network.defaultAction?.toLowerCase() === "deny") return "closed";
  // Its firewall rules are resources of their own, and without any nobody may connect.
  if (collection === "mongoClusters") return "listed";
  return access === null && approvedEndpoints(network).length > 0 ? "unsaid" : "open";
}

/** Whether the service alone tells that everybody, or nobody, can connect. */
export function isPlain(side: PublicSide, network: NetworkAccess): boolean {
  if (side === "open") return network.privateEndpoints.length === 0;
  return side === "closed" && approvedEndpoints(network).length === 0;
}
