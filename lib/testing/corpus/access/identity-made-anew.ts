import { anAssignment } from "../../access-story.ts";
import { openAiAccount, openAiStory, openAiUser } from "../../openai.ts";
import { defineFailureMode } from "../failure-mode.ts";

const formerId = "0d0d0d0d-0000-4000-8000-0000000000d9";
const ofFormer = anAssignment(openAiUser, openAiAccount.id, { principalId: formerId });

export const identityMadeAnew = defineFailureMode({
  code: "X-01",
  title: "The role is held by the object id that the identity had before it was made anew",
  kind: "openai",
  rule: "openai-data-actions-granted",
  fails: {
    inventory: openAiStory({ roleAssignments: [ofFormer] }),
    verdict: "broken",
    values: { "assigned to": formerId },
  },
  mended: { inventory: openAiStory() },
  unread: { what: "roleAssignments" },
  twin: {
    title: "the assignment of the former identity was left behind beside the new one",
    inventory: openAiStory({
      roleAssignments: [{ ...ofFormer, name: "former" }, anAssignment(openAiUser, openAiAccount.id)],
    }),
  },
});
