import { aSecretEnv, anEnv } from "../../data-story.ts";
import { aModelDeployment, endpoint, openAiStory } from "../../openai.ts";
import { defineFailureMode } from "../failure-mode.ts";

const naming = (deployment: string) => ({
  container: { env: [endpoint, anEnv("AZURE_OPENAI_DEPLOYMENT", deployment)] },
});

export const modelNameForDeployment = defineFailureMode({
  code: "O-04",
  title: "The workload names the model where the deployment's name belongs",
  kind: "openai",
  rule: "openai-deployment-exists",
  fails: { inventory: openAiStory({}, naming("gpt-4o")), verdict: "broken", values: { expected: "gpt-4o" } },
  mended: { inventory: openAiStory({}, naming("chat")) },
  unread: { what: "cognitiveDeployments" },
  twin: {
    title: "another endpoint comes out of a Secret, whose account may have the deployment",
    inventory: openAiStory(
      {},
      { container: { env: [...naming("gpt-4o").container.env, aSecretEnv("OPENAI_FALLBACK_ENDPOINT", "m", "e")] } },
    ),
    verdict: "unknown",
  },
});

export const deploymentDisabled = defineFailureMode({
  code: "O-04",
  title: "The deployment is there, and Azure disabled it when its model was retired",
  kind: "openai",
  rule: "openai-deployment-exists",
  fails: {
    inventory: openAiStory({ cognitiveDeployments: [aModelDeployment("chat", { provisioningState: "Disabled" })] }),
    verdict: "broken",
    values: { expected: "chat", "provisioning state": "Disabled" },
  },
  mended: { inventory: openAiStory() },
  unread: { what: "cognitiveDeployments" },
  twin: {
    title: "the deployment is being changed and serves meanwhile, and its name differs by case",
    inventory: openAiStory({ cognitiveDeployments: [aModelDeployment("Chat", { provisioningState: "Updating" })] }),
  },
});
