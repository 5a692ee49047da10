import { anAssignment } from "../../access-story.ts";
import { accountContributor, aDataAssignment, cosmosOperator, cosmosStory, mongoAccount } from "../../cosmos.ts";
import { anEnv } from "../../data-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const mongoContributor = "00000000-0000-0000-0000-000000000004";
const host = anEnv("COSMOS_HOST", "cosmos-shop.mongo.cosmos.azure.com");

export const operatorOnly = defineFailureMode({
  code: "C-01",
  title: "The identity holds Cosmos DB Operator, which manages the account and reaches neither data nor keys",
  kind: "cosmos",
  rule: "cosmos-data-path-exists",
  fails: {
    inventory: cosmosStory(),
    verdict: "broken",
    values: { found: cosmosOperator.roleName },
  },
  mended: { inventory: cosmosStory({ cosmosRoleAssignments: [aDataAssignment(mongoContributor)] }) },
  unread: { what: "cosmosRoleAssignments" },
  twin: {
    title: "another role lets the workload ask for connection strings, which its variables show that it does",
    inventory: cosmosStory(
      {
        roleAssignments: [
          anAssignment(cosmosOperator, mongoAccount.id),
          anAssignment(accountContributor, mongoAccount.id),
        ],
      },
      { container: { env: [host, anEnv("AZURE_COSMOS_LISTCONNECTIONSTRINGURL", "")] } },
    ),
  },
});

export const mayAskForKeys = defineFailureMode({
  code: "C-01",
  title: "A role lets the workload ask for connection strings, and nothing shows that it does",
  kind: "cosmos",
  rule: "cosmos-data-path-exists",
  fails: {
    inventory: cosmosStory({ roleAssignments: [anAssignment(accountContributor, mongoAccount.id)] }),
    verdict: "unknown",
    values: { found: accountContributor.roleName },
  },
  mended: {
    inventory: cosmosStory({
      roleAssignments: [anAssignment(accountContributor, mongoAccount.id)],
      cosmosRoleAssignments: [aDataAssignment(mongoContributor)],
    }),
  },
  unread: { what: "roleAssignments" },
  twin: {
    title: "a variable tells where to ask for them",
    inventory: cosmosStory(
      { roleAssignments: [anAssignment(accountContributor, mongoAccount.id)] },
      { container: { env: [host, anEnv("AZURE_COSMOS_LISTCONNECTIONSTRINGURL", "")] } },
    ),
  },
});
