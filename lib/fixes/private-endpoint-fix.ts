import { armSegment } from "../inventory/azure/arm-id.ts";
import { azPlace } from "./az-place.ts";
import type { Fix } from "../bridges/fix.ts";
import type { ReachableCollection, ReachableResource } from "../bridges/reachable-subject.ts";

/** Group ids of private endpoints. https://learn.microsoft.com/azure/private-link/private-endpoint-dns */
const groupIds: Readonly<Record<ReachableCollection, string>> = {
  redisCaches: "redisCache",
  redisEnterprises: "redisEnterprise",
  cosmosAccounts: "<MongoDB-or-Sql>",
  mongoClusters: "MongoCluster",
  appConfigurationStores: "configurationStores",
  cognitiveAccounts: "account",
  keyVaults: "vault",
};

/** Connections that wait for the owner of the service. */
function approvalsFor(resource: ReachableResource | undefined): readonly string[] {
  const waiting = resource?.network.privateEndpoints.some(({ status }) => status?.toLowerCase() === "pending") ?? false;
  if (resource === undefined || !waiting) return [];
  return [
    `az network private-endpoint-connection list --id ${resource.id} --query "[].{id:id, state:properties.privateLinkServiceConnectionState.status}"`,
    `az network private-endpoint-connection approve --id <id-of-the-pending-connection>`,
    `# or another endpoint:`,
  ];
}

/** A door for the cluster's network: a private endpoint, which leaves the public side closed. */
export function privateEndpointFix(resource: ReachableResource | undefined, collection: ReachableCollection): Fix {
  const id = resource?.id ?? "<resource-id>";
  const name = resource?.name ?? "<resource>";
  const group = armSegment(id, "resourceGroups") ?? "<resource-group>";
  const groupId = groupIds[collection];
  return {
    az: [
      ...approvalsFor(resource),
      `az network private-endpoint create ${azPlace({ id })} --name pe-${name} \\`,
      `  --subnet <id-of-a-subnet-that-the-cluster-reaches> \\`,
      `  --private-connection-resource-id ${id} \\`,
      `  --group-id ${groupId} --connection-name ${name}`,
      `# then link the service's private DNS zone to the cluster's network; or open the public side:`,
      `az resource update --ids ${id} --set properties.publicNetworkAccess=Enabled`,
    ].join("\n"),
    terraform: [
      `resource "azurerm_private_endpoint" "${name}" {`,
      `  name                = "pe-${name}"`,
      `  resource_group_name = "${group}"`,
      `  location            = "<location>"`,
      `  subnet_id           = "<id-of-a-subnet-that-the-cluster-reaches>"`,
      ``,
      `  private_service_connection {`,
      `    name                           = "${name}"`,
      `    private_connection_resource_id = "${id}"`,
      `    subresource_names              = ["${groupId}"]`,
      `    is_manual_connection           = false`,
      `  }`,
      ``,
      `  private_dns_zone_group {`,
      `    name                 = "default"`,
      `    private_dns_zone_ids = ["<id-of-the-private-dns-zone>"]`,
      `  }`,
      `}`,
    ].join("\n"),
    kubectl: null,
    docs: "https://learn.microsoft.com/azure/private-link/private-endpoint-dns",
  };
}
