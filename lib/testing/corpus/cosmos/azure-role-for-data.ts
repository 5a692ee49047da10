import { anAssignment } from "../../access-story.ts";
import { accountContributor, aDataAssignment, noSqlAccount, noSqlStory } from "../../cosmos.ts";
import { managedIdentity } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const contributor = "00000000-0000-0000-0000-000000000002";
const roleAssignments = [anAssignment(accountContributor, noSqlAccount.id)];

export const azureRoleForData = defineFailureMode({
  code: "C-02",
  title: "An Azure role is expected to give the data of a NoSQL account, which only the account's own roles do",
  kind: "cosmos",
  rule: "cosmos-data-path-exists",
  fails: {
    inventory: noSqlStory({ roleAssignments }),
    verdict: "broken",
    values: {
      expected: "Microsoft.DocumentDB/databaseAccounts/readMetadata and an action on items",
      found: accountContributor.roleName,
    },
  },
  mended: { inventory: noSqlStory({ roleAssignments, cosmosRoleAssignments: [aDataAssignment(contributor)] }) },
  unread: { what: "cosmosRoleAssignments" },
  twin: {
    title: "no Azure role is held at all, and the account's own is",
    inventory: noSqlStory({ roleAssignments: [], cosmosRoleAssignments: [aDataAssignment(contributor)] }),
  },
});

const toClientId = aDataAssignment(contributor, { principalId: managedIdentity.clientId });

export const dataRoleToClientId = defineFailureMode({
  code: "C-02",
  title: "The account's own role is assigned to the identity's client id",
  kind: "cosmos",
  rule: "cosmos-data-path-exists",
  fails: {
    inventory: noSqlStory({ roleAssignments: [], cosmosRoleAssignments: [toClientId] }),
    verdict: "broken",
    values: { "assigned to": managedIdentity.clientId },
  },
  mended: { inventory: noSqlStory({ cosmosRoleAssignments: [aDataAssignment(contributor)] }) },
  unread: { what: "cosmosRoleAssignments" },
  twin: {
    title: "the principal id is assigned too, in capitals",
    inventory: noSqlStory({
      cosmosRoleAssignments: [
        { ...toClientId, id: `${toClientId.id}-wrong` },
        aDataAssignment(contributor, { principalId: managedIdentity.principalId.toUpperCase() }),
      ],
    }),
  },
});

const stranger = "0d0d0d0d-0000-4000-8000-0000000000d9";

export const dataRoleToStranger = defineFailureMode({
  code: "C-02",
  title: "The account's own role is assigned to an object id that may be a group, or an identity that is gone",
  kind: "cosmos",
  rule: "cosmos-data-path-exists",
  fails: {
    inventory: noSqlStory({ cosmosRoleAssignments: [aDataAssignment(contributor, { principalId: stranger })] }),
    verdict: "unknown",
    values: { principal: stranger },
  },
  mended: { inventory: noSqlStory({ cosmosRoleAssignments: [aDataAssignment(contributor)] }) },
  unread: { what: "cosmosRoleAssignments" },
  twin: {
    title: "the identity has an assignment of its own beside it",
    inventory: noSqlStory({
      cosmosRoleAssignments: [
        aDataAssignment(contributor, { principalId: stranger, id: "/other", name: "other" }),
        aDataAssignment(contributor),
      ],
    }),
  },
});
