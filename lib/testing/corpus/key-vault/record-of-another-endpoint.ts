import { vaultDoorStory, vaultZone } from "../../key-vault.ts";
import { aPrivateEndpoint, aPrivateLink, aPrivateRecord, connectedTo, homeNetwork, hubNetwork } from "../../network.ts";
import { defineFailureMode } from "../failure-mode.ts";

const here = aPrivateEndpoint(homeNetwork, { addresses: ["10.225.0.4"] });
const there = aPrivateEndpoint(hubNetwork, { addresses: ["10.1.0.4"] });
const door = { publicNetworkAccess: "Disabled", privateEndpoints: [connectedTo(here), connectedTo(there)] };
const around = (address: string) => ({
  virtualNetworks: [homeNetwork, hubNetwork],
  privateEndpoints: [here, there],
  privateDnsZones: [vaultZone],
  privateDnsLinks: [aPrivateLink(vaultZone)],
  privateDnsRecords: [aPrivateRecord(vaultZone, "kv-shop", address)],
});

/** Two endpoints of one service write the same record of a zone that they share. */
export const recordOfAnotherEndpoint = defineFailureMode({
  code: "K-04",
  title: "Two private endpoints share one zone, and the record left is of the one that the cluster cannot reach",
  kind: "key-vault",
  rule: "network-reachable",
  fails: {
    inventory: vaultDoorStory(door, around("10.1.0.4")),
    verdict: "broken",
    values: { "resolves to": "10.1.0.4", peerings: null },
  },
  mended: { inventory: vaultDoorStory(door, around("10.225.0.4")) },
  unread: { what: "virtualNetworks" },
  twin: {
    title: "the network of that endpoint is peered",
    inventory: vaultDoorStory(door, {
      ...around("10.1.0.4"),
      virtualNetworks: [
        { ...homeNetwork, peerings: [{ remoteNetworkId: hubNetwork.id.toUpperCase(), state: "Connected" }] },
        hubNetwork,
      ],
    }),
  },
});
