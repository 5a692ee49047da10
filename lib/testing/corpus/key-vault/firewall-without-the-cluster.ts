import { vaultDoorStory } from "../../key-vault.ts";
import { anOutboundIp, leavingBy } from "../../network.ts";
import { defineFailureMode } from "../failure-mode.ts";

const outbound = leavingBy(anOutboundIp("203.0.113.7"));
const listing = (...ipRules: readonly string[]) => ({ defaultAction: "Deny", hasRules: true, ipRules });

export const firewallWithoutTheCluster = defineFailureMode({
  code: "K-04",
  title: "The vault lets in listed addresses, and the one that the nodes leave by is not among them",
  kind: "key-vault",
  rule: "network-reachable",
  fails: {
    inventory: vaultDoorStory(listing("198.51.100.0/24"), outbound),
    verdict: "broken",
    values: { "lets in": "198.51.100.0/24", "calls come from": "203.0.113.7" },
  },
  mended: { inventory: vaultDoorStory(listing("198.51.100.0/24", "203.0.113.7"), outbound) },
  unread: { what: "publicIpAddresses" },
  twin: {
    title: "a listed range holds the address without naming it",
    inventory: vaultDoorStory(listing("203.0.112.0/23"), outbound),
  },
});
