import { aRole, anAssignment } from "../../access-story.ts";
import { cognitiveContributor, openAiAccount, openAiStory } from "../../openai.ts";
import { defineFailureMode } from "../failure-mode.ts";

const caller = aRole("0a11ca11", "Model Caller", {
  dataActions: ["Microsoft.CognitiveServices/accounts/OpenAI/*"],
  notDataActions: ["Microsoft.CognitiveServices/accounts/OpenAI/fine-tunes/*"],
});

export const managementRole = defineFailureMode({
  code: "O-01",
  title: "The identity holds Cognitive Services Contributor, which manages the account and calls no model",
  kind: "openai",
  rule: "openai-data-actions-granted",
  fails: {
    inventory: openAiStory({ roleAssignments: [anAssignment(cognitiveContributor, openAiAccount.id)] }),
    verdict: "broken",
    values: {
      expected: "Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action",
      found: "Cognitive Services Contributor",
    },
  },
  mended: { inventory: openAiStory() },
  unread: { what: "roleDefinitions" },
  twin: {
    title: "a role of the company's own grants it by a wildcard, under a name that nobody knows",
    inventory: openAiStory({
      roleDefinitions: [caller],
      roleAssignments: [anAssignment(caller, openAiAccount.id)],
    }),
  },
});
