import { anEnv } from "../../data-story.ts";
import { openAiAccount, openAiStory } from "../../openai.ts";
import { defineFailureMode } from "../failure-mode.ts";

const calling = (host: string, over: Partial<typeof openAiAccount> = {}) =>
  openAiStory(
    { cognitiveAccounts: [{ ...openAiAccount, ...over }] },
    { container: { env: [anEnv("AZURE_OPENAI_ENDPOINT", `https://${host}/`)] } },
  );
const regional = "northeurope.api.cognitive.microsoft.com";

export const regionalHost = defineFailureMode({
  code: "O-02",
  title: "The endpoint is a region's host, which takes keys and no tokens",
  kind: "openai",
  rule: "openai-custom-subdomain",
  fails: {
    inventory: calling(regional, { hosts: [regional], customSubDomainName: null }),
    verdict: "broken",
    values: { found: regional, expected: "<subdomain>.openai.azure.com" },
  },
  mended: { inventory: calling("oai-shop.openai.azure.com") },
  unread: { what: "cognitiveAccounts", verdict: "broken" },
  twin: {
    title: "the account is called by its subdomain of another domain",
    inventory: calling("oai-shop.cognitiveservices.azure.com"),
  },
});
