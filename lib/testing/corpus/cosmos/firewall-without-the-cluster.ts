import { aDataAssignment, aDataRole, noSqlAccount, noSqlStory } from "../../cosmos.ts";
import { anOutboundIp, leavingBy, openNetwork } from "../../network.ts";
import { defineFailureMode } from "../failure-mode.ts";

const role = aDataRole("all", ["Microsoft.DocumentDB/databaseAccounts/*"]);
const story = (...ipRules: readonly string[]) =>
  noSqlStory({
    ...leavingBy(anOutboundIp("203.0.113.7")),
    cosmosAccounts: [{ ...noSqlAccount, network: { ...openNetwork, hasRules: true, ipRules } }],
    cosmosRoleDefinitions: [role],
    cosmosRoleAssignments: [aDataAssignment(role.name)],
  });

export const cosmosFirewallWithoutTheCluster = defineFailureMode({
  code: "C-06",
  title: "The account's IP filter leaves out the address that the cluster's calls come from",
  kind: "cosmos",
  rule: "network-reachable",
  fails: {
    inventory: story("198.51.100.7"),
    verdict: "broken",
    values: { "lets in": "198.51.100.7", "calls come from": "203.0.113.7" },
  },
  mended: { inventory: story("198.51.100.7", "203.0.113.7") },
  unread: { what: "publicIpAddresses" },
  twin: { title: "0.0.0.0 in the filter lets in everything that runs in Azure", inventory: story("0.0.0.0") },
});
