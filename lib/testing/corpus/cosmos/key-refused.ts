import { aDataAssignment, noSqlAccount, noSqlStory } from "../../cosmos.ts";
import { anEnv } from "../../data-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const cosmosAccounts = [{ ...noSqlAccount, localAuthDisabled: true }];
const cosmosRoleAssignments = [aDataAssignment("00000000-0000-0000-0000-000000000002")];
const connection = "AccountEndpoint=https://cosmos-shop.documents.azure.com:443/;AccountKey=p4ss==;";
const container = { env: [anEnv("DATABASE", connection)] };

export const keyRefused = defineFailureMode({
  code: "C-05",
  title: "A workload without an identity has a connection string with a key, and the account takes none",
  kind: "cosmos",
  rule: "keys-accepted",
  fails: {
    inventory: noSqlStory({ cosmosAccounts }, { container, hasIdentity: false }),
    verdict: "broken",
    values: { "takes keys": "false" },
  },
  mended: { inventory: noSqlStory({ cosmosAccounts, cosmosRoleAssignments }) },
  unread: { what: "cosmosAccounts" },
  twin: {
    title: "an identity with a data role stands beside it, which the workload may use instead",
    inventory: noSqlStory({ cosmosAccounts, cosmosRoleAssignments }, { container }),
    verdict: "unknown",
  },
});
