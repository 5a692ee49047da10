import { anEnv } from "../../data-story.ts";
import { openAiAccount, openAiStory } from "../../openai.ts";
import { defineFailureMode } from "../failure-mode.ts";

const foundryHosts = ["oai-shop.cognitiveservices.azure.com", "oai-shop.services.ai.azure.com"];
const calling = (host: string, hosts: readonly string[]) =>
  openAiStory(
    { cognitiveAccounts: [{ ...openAiAccount, kind: "AIServices", hosts }] },
    { container: { env: [anEnv("AZURE_OPENAI_ENDPOINT", `https://${host}/`)] } },
  );

export const hostOfOtherKind = defineFailureMode({
  code: "O-09",
  title: "The workload calls a Foundry account by a host that is none of its endpoints",
  kind: "openai",
  rule: "openai-custom-subdomain",
  fails: {
    inventory: calling("oai-shop.openai.azure.com", foundryHosts),
    verdict: "unknown",
    values: { host: "oai-shop.openai.azure.com", endpoints: foundryHosts.join(", ") },
  },
  mended: { inventory: calling("oai-shop.services.ai.azure.com", foundryHosts) },
  unread: { what: "cognitiveAccounts" },
  twin: {
    title: "the account lists that host among its endpoints",
    inventory: calling("oai-shop.openai.azure.com", [...foundryHosts, "oai-shop.openai.azure.com"]),
  },
});
