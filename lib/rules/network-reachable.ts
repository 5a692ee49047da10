import { seenInAzure, type Observation } from "../bridges/evidence.ts";
import type { ReachableResource, ReachableSubject } from "../bridges/reachable-subject.ts";
import type { Surroundings } from "../bridges/surroundings.ts";
import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import { approvedEndpoints, type NetworkAccess } from "../inventory/azure/network-access.ts";
import { valueOf } from "../inventory/lookup.ts";
import { networkFix } from "../fixes/network-fix.ts";
import { judgeListedNetworks } from "../judging/judge-listed-networks.ts";
import { judgeNoRecord, judgeRecord, notRead } from "../judging/judge-private-path.ts";
import { isPlain, publicSideOf, type PublicSide } from "../network/public-side.ts";
import { broken, defineRule, intact, unknown, type Judgement } from "./rule.ts";

/**
 * The way from the cluster's network to the service: the public switch and firewall, or a private endpoint with its DNS.
 * https://learn.microsoft.com/azure/private-link/private-endpoint-overview
 */
export const networkReachable = defineRule<ReachableSubject>({
  id: "network-reachable",
  description: "The service must accept connections from the cluster's network.",
  requires(subject) {
    const network = valueOf(subject.resource)?.network;
    if (network === undefined) return [];
    const side = sideOf(subject, network);
    return [...(side === "open" ? [subject.firewallRules] : []), subject.surroundings];
  },
  judge(subject) {
    const resource = valueOf(subject.resource);
    if (resource === undefined) return null;
    const side = sideOf(subject, resource.network);
    const judgement = isPlain(side, resource.network) ? judgePlain(resource, side) : judgePath(subject, resource, side);
    return { ...judgement, evidence: [...doorOf(subject, resource), ...judgement.evidence] };
  },
  fix(subject) {
    const network = valueOf(subject.resource)?.network;
    return networkFix(subject, network === undefined ? "closed" : sideOf(subject, network));
  },
});

function sideOf({ resourceCollection, firewallRules }: ReachableSubject, network: NetworkAccess): PublicSide {
  return publicSideOf(resourceCollection, network, (valueOf(firewallRules) ?? []).length > 0);
}

function judgePlain({ name, network }: ReachableResource, side: PublicSide): Judgement {
  if (side === "open") return intact(`The public side of ${name} is open. ${notRead}`);
  const states = network.privateEndpoints.map(({ status }) => status ?? "without a state").join(", ");
  return broken(
    `${name} is closed to the public and has no approved private endpoint${states && ` (${states})`}, so nothing can connect to it. Calls time out or are refused.`,
  );
}

function judgePath(subject: ReachableSubject, resource: ReachableResource, side: PublicSide): Judgement {
  const { name, network } = resource;
  const surroundings = valueOf(subject.surroundings);
  if (surroundings === undefined) {
    const missing = "the AKS resource of the cluster, with the virtual network that its nodes are in";
    return unknown(`The network of the cluster was not found, so its way to ${name} is not known.`, missing);
  }
  const { resolution } = surroundings;
  if (network.privateEndpoints.length === 0) return judgePublic(subject, resource, surroundings, side);
  switch (resolution.kind) {
    case "record":
      return judgeRecord(name, surroundings, resolution);
    case "no-record":
      return judgeNoRecord(name, surroundings, resolution);
    case "hidden":
      return unknown(`${name} has a private endpoint, and ${resolution.says}.`, resolution.missing);
    case "public":
      return withDoubt(judgePublic(subject, resource, surroundings, side), resource, surroundings);
  }
}

function judgePublic(
  { firewallRules, resourceCollection: collection, caller }: ReachableSubject,
  resource: ReachableResource,
  surroundings: Surroundings,
  side: PublicSide,
): Judgement {
  const { name } = resource;
  switch (side) {
    case "open":
      return intact(`The public side of ${name} is open, and no private DNS zone that is read hides it. ${notRead}`);
    case "closed":
      return broken(
        `${name} is closed to the public, and its name leads there from ${surroundings.home.cluster.name}.`,
      );
    case "listed":
      return collection === "mongoClusters"
        ? unknown(
            `${name} lets in listed addresses only.`,
            "the firewall rules of the vCore cluster, which are not read",
          )
        : judgeListedNetworks(
            {
              resource,
              collection,
              firewallRules: valueOf(firewallRules) ?? [],
              isCalledByNodes: caller === "nodes",
            },
            surroundings,
          );
    case "injected":
      return unknown(
        `${name} stands in a subnet and answers there.`,
        "the routes from the cluster's network to the subnet of the cache",
      );
    case "perimeter":
      return unknown(
        `${name} is behind a network security perimeter, whose rules are not read.`,
        "the access rules of the network security perimeter",
      );
    case "unsaid":
      return unknown(
        `${name} has a private endpoint and does not say whether its public side stays open.`,
        `publicNetworkAccess of ${resource.id}`,
      );
  }
}

/** That no zone is linked is only as sure as that every subscription is read; so a break is not proved by it. */
function withDoubt(
  judgement: Judgement,
  { name }: ReachableResource,
  { host, home, resolution }: Surroundings,
): Judgement {
  const isCertain = resolution.kind === "public" && resolution.isCertain;
  if (isCertain || judgement.verdict === "intact" || judgement.verdict === "unknown") return judgement;
  return unknown(
    `No private DNS zone that is read answers for ${host} in ${home.network.name}. If that is all, ${home.cluster.name} goes to the public side of ${name}, which does not let it in.`,
    `the private DNS zone for ${host} that is linked to ${home.network.id}, if there is one`,
    judgement.evidence,
  );
}

function doorOf({ resourceCollection }: ReachableSubject, resource: ReachableResource): readonly Observation[] {
  const { publicNetworkAccess, defaultAction } = resource.network;
  const see = (label: string, value: string | null, path: string) =>
    seenInAzure(label, value, resourceCollection, resource, path, subscriptionScope(resource.id) ?? "/");
  const approved = String(approvedEndpoints(resource.network).length);
  return [
    see("public network access", publicNetworkAccess, "properties.publicNetworkAccess"),
    ...(defaultAction === null ? [] : [see("default action", defaultAction, "properties.networkAcls.defaultAction")]),
    see("approved private endpoints", approved, "properties.privateEndpointConnections"),
  ];
}
