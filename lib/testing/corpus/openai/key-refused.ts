import { aSecretEnv } from "../../data-story.ts";
import { endpoint, openAiAccount, openAiStory } from "../../openai.ts";
import { defineFailureMode } from "../failure-mode.ts";

const cognitiveAccounts = [{ ...openAiAccount, localAuthDisabled: true }];
const withKey = { container: { env: [endpoint, aSecretEnv("AZURE_OPENAI_API_KEY", "models", "key")] } };

export const apiKeyRefused = defineFailureMode({
  code: "O-03",
  title: "The workload has an API key of an account that takes none, and may call with its identity instead",
  kind: "openai",
  rule: "keys-accepted",
  fails: {
    inventory: openAiStory({ cognitiveAccounts }, withKey),
    verdict: "unknown",
    values: { "takes keys": "false", credential: "AZURE_OPENAI_API_KEY" },
  },
  mended: { inventory: openAiStory({ cognitiveAccounts }) },
  unread: { what: "cognitiveAccounts" },
  twin: { title: "the account takes keys too", inventory: openAiStory({}, withKey) },
});
