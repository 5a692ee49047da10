import { aDataAssignment, aDataRole, noSqlStory } from "../../cosmos.ts";
import { defineFailureMode } from "../failure-mode.ts";

const items = "Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/items/*";
const metadata = "Microsoft.DocumentDB/databaseAccounts/readMetadata";
const having = (...dataActions: readonly string[]) =>
  noSqlStory({
    cosmosRoleAssignments: [aDataAssignment("orders")],
    cosmosRoleDefinitions: [aDataRole("orders", dataActions)],
  });

export const metadataMissing = defineFailureMode({
  code: "C-03",
  title: "A custom data role grants the items and forgets readMetadata",
  kind: "cosmos",
  rule: "cosmos-data-path-exists",
  fails: { inventory: having(items), verdict: "broken", values: {} },
  mended: { inventory: having(items, metadata) },
  unread: { what: "cosmosRoleDefinitions" },
  twin: {
    title: "the metadata comes from a wildcard",
    inventory: having("Microsoft.DocumentDB/databaseAccounts/*"),
  },
});
