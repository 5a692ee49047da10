import { seenInAzure, type Observation } from "../bridges/evidence.ts";
import type { ReachableCollection, ReachableResource } from "../bridges/reachable-subject.ts";
import type { Surroundings } from "../bridges/surroundings.ts";
import { armKey, subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { PublicIpAddress } from "../inventory/azure/public-ip-address.ts";
import type { RedisFirewallRule } from "../inventory/azure/redis.ts";
import type { Subnet } from "../inventory/azure/virtual-network.ts";
import { ipRangeBetween, parseIpRange, rangeContains, type IpRange } from "../network/ip-range.ts";
import { atRisk, broken, intact, unknown, type Judgement } from "../rules/rule.ts";
import { notRead } from "./judge-private-path.ts";

/** Names of service endpoints. https://learn.microsoft.com/azure/virtual-network/virtual-network-service-endpoints-overview */
const serviceEndpoints: Partial<Record<ReachableCollection, string>> = {
  cosmosAccounts: "microsoft.azurecosmosdb",
  cognitiveAccounts: "microsoft.cognitiveservices",
  keyVaults: "microsoft.keyvault",
};

/** A service that lets in listed addresses and subnets only. */
export interface ListedNetworks {
  readonly resource: ReachableResource;
  readonly collection: ReachableCollection;
  readonly firewallRules: readonly RedisFirewallRule[];
  /** Calls come from the nodes' own network: what they do does not pass through a pod's. */
  readonly isCalledByNodes: boolean;
}

export function judgeListedNetworks(door: ListedNetworks, surroundings: Surroundings): Judgement {
  const subnets = judgeSubnets(door, surroundings);
  return subnets ?? judgeAddresses(door, surroundings);
}

/** Null where no subnet of the cluster is let in or would be taken for one: then addresses decide. */
function judgeSubnets(door: ListedNetworks, { home }: Surroundings): Judgement | null {
  const { resource, collection, isCalledByNodes } = door;
  const service = serviceEndpoints[collection];
  const listed = new Set(resource.network.subnetRules.map(({ subnetId }) => armKey(subnetId)));
  const subnets = isCalledByNodes ? home.nodeSubnets : [...home.nodeSubnets, ...home.podSubnets];
  const hasEndpoint = ({ serviceEndpoints: own }: Subnet) => own.some((each) => each.toLowerCase() === service);
  const isListed = ({ id }: Subnet) => listed.has(armKey(id));
  if (service === undefined || !subnets.some((subnet) => isListed(subnet) || hasEndpoint(subnet))) return null;
  const scope = subscriptionScope(home.network.id) ?? "/";
  const evidence = subnets.map((subnet) =>
    seenInAzure(
      "subnet",
      `${subnet.name}: ${isListed(subnet) ? "listed" : "not listed"}, service endpoints ${subnet.serviceEndpoints.join(", ") || "none"}`,
      "virtualNetworks",
      { id: subnet.id, name: subnet.name },
      "properties.serviceEndpoints",
      scope,
    ),
  );
  if (subnets.every((subnet) => isListed(subnet) && hasEndpoint(subnet)))
    return intact(
      `${resource.name} lets in the subnets of ${home.cluster.name}, and they have its service endpoint. ${notRead}`,
      evidence,
    );
  return unknown(
    `${resource.name} lets in listed networks only. Its rules and the service endpoints of the subnets of ${home.cluster.name} do not fit together everywhere.`,
    "from which of the subnets the calls come",
    evidence,
  );
}

function judgeAddresses(door: ListedNetworks, { egress, home }: Surroundings): Judgement {
  const { name } = door.resource;
  const rules = rulesOf(door);
  if (egress.kind === "hidden")
    return unknown(
      `${name} lets in listed networks only, and ${egress.says}. Whether its calls come from one of them is not known.`,
      egress.missing,
      rules.evidence,
    );
  const isIn = ({ address }: PublicIpAddress) => isAllowed(address ?? "", rules);
  const evidence = [...rules.evidence, ...egress.addresses.map(seenEgress)];
  const count = egress.addresses.filter(isIn).length;
  const from = egress.addresses.map(({ address }) => address).join(", ");
  if (count === egress.addresses.length)
    return intact(`${name} lets in ${from}, where the calls of ${home.cluster.name} come from. ${notRead}`, evidence);
  if (rules.unreadable.length > 0)
    return unknown(
      `${name} has rules that are no IPv4 ranges: ${rules.unreadable.join(", ")}.`,
      "what these rules let in",
      evidence,
    );
  if (count > 0)
    return atRisk(
      `${name} lets in only ${count} of the ${egress.addresses.length} addresses that calls of ${home.cluster.name} may come from (${from}).`,
      evidence,
    );
  return broken(
    `${name} lets in listed networks only, and not the addresses that ${home.cluster.name} calls from. Calls from ${from} are refused.`,
    evidence,
  );
}

interface Rules {
  readonly ranges: readonly IpRange[];
  readonly unreadable: readonly string[];
  readonly evidence: readonly Observation[];
}

function rulesOf({ resource, collection, firewallRules }: ListedNetworks): Rules {
  const scope = subscriptionScope(resource.id) ?? "/";
  const listed = resource.network.ipRules.map((text) => ({ text, range: toRange(text, collection) }));
  const own = firewallRules.map((rule) => ({
    text: `${rule.startIp} to ${rule.endIp} (${rule.name})`,
    range: ipRangeBetween(rule.startIp, rule.endIp),
  }));
  const all = [...listed, ...own];
  const shown = all.map(({ text }) => text).join(", ");
  const value = shown === "" ? "no address" : shown;
  const evidence =
    firewallRules.length > 0
      ? firewallRules
          .slice(0, 1)
          .map((rule) => seenInAzure("lets in", value, "redisFirewallRules", rule, "properties", resource.id))
      : [seenInAzure("lets in", value, collection, resource, "properties.networkAcls.ipRules", scope)];
  return {
    ranges: all.flatMap(({ range }) => range ?? []),
    unreadable: all.filter(({ range }) => range === undefined).map(({ text }) => text),
    evidence,
  };
}

/** In Cosmos DB 0.0.0.0 stands for all of Azure's datacentres. https://learn.microsoft.com/azure/cosmos-db/how-to-configure-firewall */
function toRange(text: string, collection: ReachableCollection): IpRange | undefined {
  return collection === "cosmosAccounts" && text.trim() === "0.0.0.0" ? parseIpRange("0.0.0.0/0") : parseIpRange(text);
}

function isAllowed(address: string, { ranges }: Rules): boolean {
  const inner = parseIpRange(address);
  return inner !== undefined && ranges.some((outer) => rangeContains(outer, inner));
}

function seenEgress(address: PublicIpAddress): Observation {
  const scope = subscriptionScope(address.id) ?? "/";
  return seenInAzure("calls come from", address.address, "publicIpAddresses", address, "properties.ipAddress", scope);
}
