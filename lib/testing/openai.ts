import type { CognitiveAccount, CognitiveDeployment } from "../inventory/azure/cognitive-account.ts";
import type { Inventory, Resources } from "../inventory/inventory.ts";
import { anEnv, dataStory, type DataStory } from "./data-story.ts";
import { group } from "./identity-story.ts";
import { openNetwork } from "./network.ts";
import { aRole, anAssignment } from "./access-story.ts";

export const openAiAccount: CognitiveAccount = {
  id: `${group}/providers/Microsoft.CognitiveServices/accounts/oai-shop`,
  name: "oai-shop",
  kind: "OpenAI",
  hosts: ["oai-shop.openai.azure.com"],
  customSubDomainName: "oai-shop",
  localAuthDisabled: false,
  provisioningState: "Succeeded",
  network: openNetwork,
};

export const openAiUser = aRole("5e0bd9bd-7b93-4f28-af87-19fc36ad61bd", "Cognitive Services OpenAI User", {
  actions: ["Microsoft.CognitiveServices/*/read"],
  dataActions: ["Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action"],
});
/** Manages accounts, lists their keys, and may not use them with a token. */
export const cognitiveContributor = aRole("25fbc0a9-bd7c-42a3-aa1a-3b75d497ee68", "Cognitive Services Contributor", {
  actions: ["Microsoft.CognitiveServices/*"],
});

export function aModelDeployment(name: string, over: Partial<CognitiveDeployment> = {}): CognitiveDeployment {
  return {
    id: `${openAiAccount.id}/deployments/${name}`,
    name,
    accountId: openAiAccount.id,
    modelName: "gpt-4o",
    modelVersion: "2024-11-20",
    provisioningState: "Succeeded",
    ...over,
  };
}

export const endpoint = anEnv("AZURE_OPENAI_ENDPOINT", "https://oai-shop.openai.azure.com/");

/** `shop/checkout` with everything right between it and `oai-shop`, but for what is changed. */
export function openAiStory(resources: Partial<Resources> = {}, story: Partial<DataStory> = {}): Inventory {
  return dataStory({
    container: { env: [endpoint, anEnv("AZURE_OPENAI_DEPLOYMENT", "chat")] },
    ...story,
    resources: {
      cognitiveAccounts: [openAiAccount],
      cognitiveDeployments: [aModelDeployment("chat")],
      roleDefinitions: [openAiUser, cognitiveContributor],
      roleAssignments: [anAssignment(openAiUser, openAiAccount.id)],
      ...resources,
    },
  });
}
