import { aRole, anAssignment } from "../../access-story.ts";
import { openAiAccount, openAiStory, openAiUser } from "../../openai.ts";
import { defineFailureMode } from "../failure-mode.ts";

const contributor = aRole("a001fd3d-188f-4b5d-821b-7da978bf7442", "Cognitive Services OpenAI Contributor", {
  actions: [
    "Microsoft.CognitiveServices/*/read",
    "Microsoft.CognitiveServices/accounts/deployments/write",
    "Microsoft.CognitiveServices/accounts/deployments/delete",
  ],
  dataActions: ["Microsoft.CognitiveServices/accounts/OpenAI/*"],
});

export const contributorChangesDeployments = defineFailureMode({
  code: "O-08",
  title: "The identity may change and delete the models that its workload only calls",
  kind: "finding",
  rule: "role-grants-too-much",
  fails: {
    inventory: openAiStory({
      roleDefinitions: [contributor],
      roleAssignments: [anAssignment(contributor, openAiAccount.id)],
    }),
    verdict: "finding",
    values: {
      role: contributor.roleName,
      grants:
        "Microsoft.CognitiveServices/accounts/deployments/write, Microsoft.CognitiveServices/accounts/deployments/delete",
    },
  },
  mended: { inventory: openAiStory() },
  unread: { what: "roleAssignments" },
  twin: {
    title: "the role reads everything about the account and calls its models",
    inventory: openAiStory({ roleAssignments: [anAssignment(openAiUser, openAiAccount.id)] }),
  },
});
