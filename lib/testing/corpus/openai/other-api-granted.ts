import { aRole, anAssignment } from "../../access-story.ts";
import { aModelDeployment, openAiAccount, openAiStory } from "../../openai.ts";
import { defineFailureMode } from "../failure-mode.ts";

const embedder = aRole("e3bedde5", "Embedder", {
  dataActions: ["Microsoft.CognitiveServices/accounts/OpenAI/deployments/embeddings/action"],
});
const asEmbedder = { roleDefinitions: [embedder], roleAssignments: [anAssignment(embedder, openAiAccount.id)] };

export const otherApiGranted = defineFailureMode({
  code: "O-01",
  title: "The role grants embeddings, and the deployment that the workload names is of a chat model",
  kind: "openai",
  rule: "openai-data-actions-granted",
  fails: {
    inventory: openAiStory(asEmbedder),
    verdict: "broken",
    values: { expected: "Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action" },
  },
  mended: { inventory: openAiStory() },
  unread: { what: "cognitiveDeployments" },
  twin: {
    title: "the deployment is of an embedding model",
    inventory: openAiStory({
      ...asEmbedder,
      cognitiveDeployments: [aModelDeployment("chat", { modelName: "text-embedding-3-large" })],
    }),
  },
});
