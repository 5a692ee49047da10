import { aDataAssignment, aDataRole, noSqlAccount, noSqlStory } from "../../cosmos.ts";
import {
  aPrivateEndpoint,
  aPrivateLink,
  aPrivateRecord,
  aPrivateZone,
  connectedTo,
  homeNetwork,
  openNetwork,
} from "../../network.ts";
import type { Resources } from "../../../inventory/inventory.ts";
import { defineFailureMode } from "../failure-mode.ts";

const role = aDataRole("all", ["Microsoft.DocumentDB/databaseAccounts/*"]);
const zone = aPrivateZone("privatelink.documents.azure.com");
const endpoint = aPrivateEndpoint(homeNetwork, { addresses: ["10.225.0.4"], groupIds: ["Sql"] });
const story = (resources: Partial<Resources>) =>
  noSqlStory({
    cosmosAccounts: [{ ...noSqlAccount, network: { ...openNetwork, privateEndpoints: [connectedTo(endpoint)] } }],
    cosmosRoleDefinitions: [role],
    cosmosRoleAssignments: [aDataAssignment(role.name)],
    virtualNetworks: [homeNetwork],
    privateEndpoints: [endpoint],
    privateDnsZones: [zone],
    privateDnsLinks: [aPrivateLink(zone)],
    ...resources,
  });

export const cosmosZoneWithoutRecord = defineFailureMode({
  code: "C-06",
  title: "The account has a private endpoint, and the private zone that the cluster asks has no record for it",
  kind: "cosmos",
  rule: "network-reachable",
  fails: { inventory: story({}), verdict: "broken", values: { record: null, "linked network": homeNetwork.id } },
  mended: { inventory: story({ privateDnsRecords: [aPrivateRecord(zone, "cosmos-shop", "10.225.0.4")] }) },
  unread: { what: "privateEndpoints" },
  twin: {
    title: "the endpoint is for another protocol of the account, so the name may not lead into the zone",
    inventory: story({ privateEndpoints: [{ ...endpoint, groupIds: ["MongoDB"] }] }),
    verdict: "unknown",
  },
});
