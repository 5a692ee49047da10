import { vaultDoorStory, vaultZone } from "../../key-vault.ts";
import { aPrivateEndpoint, aPrivateLink, aPrivateRecord, connectedTo, homeNetwork } from "../../network.ts";
import { defineFailureMode } from "../failure-mode.ts";

const endpoint = aPrivateEndpoint(homeNetwork, { addresses: ["10.225.0.4"] });
const zone = { privateEndpoints: [endpoint], privateDnsZones: [vaultZone], privateDnsLinks: [aPrivateLink(vaultZone)] };
/** The public side stays open all the while. */
const door = { privateEndpoints: [connectedTo(endpoint)] };

export const linkedZoneWithoutRecord = defineFailureMode({
  code: "K-04",
  title: "The vault has a private endpoint, and the private zone that the cluster asks has no record for it",
  kind: "key-vault",
  rule: "network-reachable",
  fails: {
    inventory: vaultDoorStory(door, {
      ...zone,
      privateDnsRecords: [aPrivateRecord(vaultZone, "kv-other", "10.225.0.9")],
    }),
    verdict: "broken",
    values: { record: null, "linked network": homeNetwork.id, "public network access": "Enabled" },
  },
  mended: {
    inventory: vaultDoorStory(door, {
      ...zone,
      privateDnsRecords: [aPrivateRecord(vaultZone, "kv-shop", "10.225.0.4")],
    }),
  },
  unread: { what: "privateDnsRecords" },
  twin: {
    title: "the link asks in public for what the zone has not",
    inventory: vaultDoorStory(door, {
      ...zone,
      privateDnsLinks: [aPrivateLink(vaultZone, { fallsBackToPublic: true })],
    }),
  },
});
