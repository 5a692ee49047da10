import { anAssignment } from "../../access-story.ts";
import { managedIdentity } from "../../identity-story.ts";
import { openAiAccount, openAiStory, openAiUser } from "../../openai.ts";
import { defineFailureMode } from "../failure-mode.ts";

const { clientId, principalId } = managedIdentity;

export const clientIdAsPrincipal = defineFailureMode({
  code: "X-02",
  title: "The role is assigned to the identity's client id instead of its object id",
  kind: "openai",
  rule: "openai-data-actions-granted",
  fails: {
    inventory: openAiStory({
      roleAssignments: [anAssignment(openAiUser, openAiAccount.id, { principalId: clientId })],
    }),
    verdict: "broken",
    values: { "assigned to the client id": clientId },
  },
  mended: { inventory: openAiStory() },
  unread: { what: "roleAssignments" },
  twin: {
    title: "the object id is written in capitals",
    inventory: openAiStory({
      roleAssignments: [anAssignment(openAiUser, openAiAccount.id, { principalId: principalId.toUpperCase() })],
    }),
  },
});
