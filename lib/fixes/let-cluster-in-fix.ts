import type { Fix } from "../bridges/fix.ts";
import type { ReachableCollection, ReachableResource } from "../bridges/reachable-subject.ts";
import type { Surroundings } from "../bridges/surroundings.ts";
import { azPlace } from "./az-place.ts";

/** Adds the addresses that the cluster's calls come from to those that the service lets in. */
export function letClusterInFix(
  resource: ReachableResource,
  collection: ReachableCollection,
  { egress }: Surroundings,
): Fix {
  const known = egress.kind === "known" ? egress.addresses.flatMap(({ address }) => address ?? []) : [];
  const addresses = known.length > 0 ? known : ["<outbound-address-of-the-cluster>"];
  return {
    az: azCommands(resource, collection, addresses).join("\n"),
    terraform: `# Add ${addresses.join(", ")} to the ${terraformPlaces[collection] ?? "firewall"} of ${resource.name}.`,
    kubectl: null,
    docs: "https://learn.microsoft.com/azure/aks/egress-outboundtype",
  };
}

const terraformPlaces: Partial<Record<ReachableCollection, string>> = {
  keyVaults: "network_acls.ip_rules",
  cognitiveAccounts: "network_acls.ip_rules",
  cosmosAccounts: "ip_range_filter",
  redisCaches: "azurerm_redis_firewall_rule resources",
};

function azCommands(
  { id, name, network }: ReachableResource,
  collection: ReachableCollection,
  addresses: readonly string[],
): readonly string[] {
  const place = azPlace({ id });
  switch (collection) {
    case "keyVaults":
      return addresses.map((address) => `az keyvault network-rule add ${place} --name ${name} --ip-address ${address}`);
    case "cognitiveAccounts":
      return addresses.map(
        (address) => `az cognitiveservices account network-rule add ${place} --name ${name} --ip-address ${address}`,
      );
    case "cosmosAccounts":
      // The filter is replaced as a whole.
      return [
        `az cosmosdb update ${place} --name ${name} --ip-range-filter "${[...network.ipRules, ...addresses].join(",")}"`,
      ];
    case "redisCaches":
      return addresses.map(
        (address, at) =>
          `az redis firewall-rules create ${place} --name ${name} --rule-name <rule-name-${at + 1}> --start-ip ${address} --end-ip ${address}`,
      );
    default:
      return [`az resource show --ids ${id}   # let in ${addresses.join(", ")}`];
  }
}
