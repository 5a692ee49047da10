import { aDataAssignment, aDatabase, noSqlAccount, noSqlStory } from "../../cosmos.ts";
import { defineFailureMode } from "../failure-mode.ts";

const contributor = "00000000-0000-0000-0000-000000000002";
const cosmosDatabases = [aDatabase("orders"), aDatabase("stock")];
const scopedTo = (scope: string) =>
  noSqlStory({ cosmosDatabases, cosmosRoleAssignments: [aDataAssignment(contributor, { scope })] });

export const databaseMissing = defineFailureMode({
  code: "C-07",
  title: "The data role is scoped to a database that the account does not have",
  kind: "cosmos",
  rule: "cosmos-role-scope-covers",
  fails: {
    inventory: scopedTo("/dbs/order"),
    verdict: "broken",
    values: { found: "/dbs/order", databases: "orders, stock" },
  },
  mended: { inventory: scopedTo(noSqlAccount.id) },
  unread: { what: "cosmosDatabases" },
  twin: {
    title: "the database exists, though whether the workload uses another is not known",
    inventory: scopedTo("/dbs/orders/colls/open"),
    verdict: "unknown",
  },
});
