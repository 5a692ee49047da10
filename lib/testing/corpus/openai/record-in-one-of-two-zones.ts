import {
  aPrivateEndpoint,
  aPrivateLink,
  aPrivateRecord,
  aPrivateZone,
  connectedTo,
  homeNetwork,
  openNetwork,
} from "../../network.ts";
import { openAiAccount, openAiStory } from "../../openai.ts";
import type { Resources } from "../../../inventory/inventory.ts";
import { defineFailureMode } from "../failure-mode.ts";

const cognitive = aPrivateZone("privatelink.cognitiveservices.azure.com");
const openai = aPrivateZone("privatelink.openai.azure.com");
const endpoint = aPrivateEndpoint(homeNetwork, { addresses: ["10.225.0.4", "10.225.0.5"] });
const story = (resources: Partial<Resources>) =>
  openAiStory({
    cognitiveAccounts: [
      {
        ...openAiAccount,
        network: { ...openNetwork, publicNetworkAccess: "Disabled", privateEndpoints: [connectedTo(endpoint)] },
      },
    ],
    virtualNetworks: [homeNetwork],
    privateEndpoints: [endpoint],
    privateDnsZones: [cognitive, openai],
    privateDnsLinks: [aPrivateLink(cognitive), aPrivateLink(openai)],
    ...resources,
  });
const inCognitive = aPrivateRecord(cognitive, "oai-shop", "10.225.0.4");
const inOpenai = aPrivateRecord(openai, "oai-shop", "10.225.0.5");

/** The account answers under two domains, and each has a private zone of its own. */
export const recordInOneOfTwoZones = defineFailureMode({
  code: "O-07",
  title: "The endpoint has a record under cognitiveservices.azure.com and none under openai.azure.com, which is called",
  kind: "openai",
  rule: "network-reachable",
  fails: {
    inventory: story({ privateDnsRecords: [inCognitive] }),
    verdict: "broken",
    values: { record: null, "linked network": homeNetwork.id },
  },
  mended: { inventory: story({ privateDnsRecords: [inCognitive, inOpenai] }) },
  unread: { what: "privateDnsRecords" },
  twin: {
    title: "there is no record under cognitiveservices.azure.com, which nobody calls",
    inventory: story({ privateDnsRecords: [inOpenai] }),
  },
});

export const noZoneOfItsOwn = defineFailureMode({
  code: "O-07",
  title:
    "There is a private zone for cognitiveservices.azure.com and, as far as can be read, none for openai.azure.com",
  kind: "openai",
  rule: "network-reachable",
  fails: {
    inventory: story({
      privateDnsZones: [cognitive],
      privateDnsLinks: [aPrivateLink(cognitive)],
      privateDnsRecords: [inCognitive],
    }),
    // The zone may be linked from a subscription that is not read.
    verdict: "unknown",
    values: { "public network access": "Disabled", "approved private endpoints": "1" },
  },
  mended: { inventory: story({ privateDnsRecords: [inCognitive, inOpenai] }) },
  unread: { what: "privateDnsZones" },
  twin: {
    title: "the zone for cognitiveservices.azure.com is the one that is missing",
    inventory: story({
      privateDnsZones: [openai],
      privateDnsLinks: [aPrivateLink(openai)],
      privateDnsRecords: [inOpenai],
    }),
  },
});
