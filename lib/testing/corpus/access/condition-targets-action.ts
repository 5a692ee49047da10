import { anAssignment } from "../../access-story.ts";
import { openAiAccount, openAiStory, openAiUser } from "../../openai.ts";
import { defineFailureMode } from "../failure-mode.ts";

const conditioned = (action: string) => {
  const condition = `((!(ActionMatches{'${action}'})) OR (@Resource[a:b] StringEquals 'x'))`;
  return { condition, roleAssignments: [anAssignment(openAiUser, openAiAccount.id, { condition })] };
};
const targeting = conditioned("Microsoft.CognitiveServices/accounts/OpenAI/*");
const { roleAssignments: beside } = conditioned("Microsoft.Storage/storageAccounts/*");

export const conditionTargetsAction = defineFailureMode({
  code: "X-07",
  title: "A condition on the role assignment decides about inference, by attributes that are not known from here",
  kind: "openai",
  rule: "openai-data-actions-granted",
  fails: {
    inventory: openAiStory({ roleAssignments: targeting.roleAssignments }),
    verdict: "unknown",
    values: { condition: targeting.condition },
  },
  mended: { inventory: openAiStory() },
  unread: { what: "roleAssignments" },
  twin: {
    title: "the condition has clauses about other actions only",
    inventory: openAiStory({ roleAssignments: beside }),
  },
});
