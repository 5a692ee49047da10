import { anAssignment } from "../../access-story.ts";
import { openAiAccount, openAiStory, openAiUser } from "../../openai.ts";
import { defineFailureMode } from "../failure-mode.ts";

const project = `${openAiAccount.id}/projects/shop`;

export const roleOnProject = defineFailureMode({
  code: "O-05",
  title: "The role is held on a Foundry project inside the account, which does not surely count for the account",
  kind: "openai",
  rule: "openai-data-actions-granted",
  fails: {
    inventory: openAiStory({ roleAssignments: [anAssignment(openAiUser, project)] }),
    verdict: "unknown",
    values: { "granted at": project },
  },
  mended: { inventory: openAiStory() },
  unread: { what: "roleAssignments" },
  twin: {
    title: "the role is held on the account beside it",
    inventory: openAiStory({
      roleAssignments: [anAssignment(openAiUser, project), anAssignment(openAiUser, openAiAccount.id)],
    }),
  },
});
