import { seenInAzure, type Observation } from "../bridges/evidence.ts";
import type { ReachableCollection, ReachableResource, ReachableSubject } from "../bridges/reachable-subject.ts";
import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { NetworkAccess } from "../inventory/azure/network-access.ts";
import { valueOf } from "../inventory/lookup.ts";
import { privateEndpointFix } from "../fixes/private-endpoint-fix.ts";
import { broken, defineRule, intact, unknown } from "./rule.ts";

const missing =
  "Microsoft.Network/privateEndpoints, privateDnsZones/virtualNetworkLinks and publicIPAddresses around the cluster's network, which are not read yet";

/**
 * The service's own door: the public switch, its default action, and private endpoints.
 * https://learn.microsoft.com/azure/private-link/private-endpoint-overview
 */
export const networkReachable = defineRule<ReachableSubject>({
  id: "network-reachable",
  description: "The service must accept connections from the cluster's network.",
  requires: ({ resource, resourceCollection, firewallRules }) => {
    const network = valueOf(resource)?.network;
    return network !== undefined && publicSide(resourceCollection, network) === "open" ? [firewallRules] : [];
  },
  judge(subject) {
    const resource = valueOf(subject.resource);
    if (resource === undefined) return null;
    const { name, network } = resource;
    const evidence = doorOf(subject, resource);
    const has = network.approvedPrivateEndpoints > 0;
    const rules = valueOf(subject.firewallRules) ?? [];
    const side = publicSide(subject.resourceCollection, network);
    switch (side === "open" && rules.length > 0 ? "listed" : side) {
      case "open":
        return intact(
          `The public side of ${name} is open. Not read: NetworkPolicies, egress firewalls${has ? ", private DNS" : ""}.`,
          evidence,
        );
      case "unsaid":
        return unknown(
          `${name} has an approved private endpoint and does not say whether its public side stays open, nor is it known whether this cluster's network reaches the endpoint.`,
          missing,
          evidence,
        );
      case "perimeter":
        return unknown(`${name} is behind a network security perimeter, whose rules are not read.`, missing, evidence);
      case "listed":
        return unknown(
          `${name} accepts listed networks only. Whether this cluster is among them is not known.`,
          missing,
          evidence,
        );
      case "closed":
        return has
          ? unknown(
              `${name} is closed to the public and has an approved private endpoint. Whether this cluster's network reaches it is not known.`,
              missing,
              evidence,
            )
          : broken(
              `${name} is closed to the public and has no approved private endpoint, so nothing can connect to it: calls time out or are refused.`,
              evidence,
            );
    }
  },
  fix: ({ resource, resourceCollection }) => privateEndpointFix(valueOf(resource), resourceCollection),
});

type PublicSide = "open" | "unsaid" | "perimeter" | "listed" | "closed";

function publicSide(collection: ReachableCollection, network: NetworkAccess): PublicSide {
  const access = network.publicNetworkAccess?.toLowerCase() ?? null;
  // A cache that was put into a subnet answers there, whatever its public switch says.
  if (access === "disabled") return collection === "redisCaches" && network.hasRules ? "listed" : "closed";
  if (access !== null && access !== "enabled") return "perimeter";
  if (network.hasRules) return "listed";
  if (network.defaultAction?.toLowerCase() === "deny") return "closed";
  // Its firewall rules are resources of their own, and without any nobody may connect.
  if (collection === "mongoClusters") return "listed";
  return access === null && network.approvedPrivateEndpoints > 0 ? "unsaid" : "open";
}

function doorOf(
  { resourceCollection, firewallRules }: ReachableSubject,
  resource: ReachableResource,
): readonly Observation[] {
  const { publicNetworkAccess, defaultAction, approvedPrivateEndpoints } = resource.network;
  const see = (label: string, value: string | null, path: string) =>
    seenInAzure(label, value, resourceCollection, resource, path, subscriptionScope(resource.id) ?? "/");
  return [
    see("public network access", publicNetworkAccess, "properties.publicNetworkAccess"),
    ...(defaultAction === null ? [] : [see("default action", defaultAction, "properties.networkAcls.defaultAction")]),
    ...(valueOf(firewallRules) ?? [])
      .slice(0, 5)
      .map((rule) => seenInAzure("firewall rule", rule.name, "redisFirewallRules", rule, "name", resource.id)),
    see("approved private endpoints", String(approvedPrivateEndpoints), "properties.privateEndpointConnections"),
  ];
}
