import { expect, test } from "vitest";
import { anEnv } from "../testing/data-story.ts";
import { subscription } from "../testing/identity-story.ts";
import { bridgeOf, jointOf } from "../testing/joint-of.ts";
import { openAiAccount, openAiStory } from "../testing/openai.ts";

const rule = "openai-account-exists";
const at = (url: string) => ({ container: { env: [anEnv("AZURE_OPENAI_ENDPOINT", url)] } });

test("finds the account by its endpoint, and by any domain of its subdomain", () => {
  expect(jointOf(openAiStory(), "openai", rule)?.verdict).toBe("intact");
  expect(jointOf(openAiStory({}, at("https://oai-shop.cognitiveservices.azure.com/")), "openai", rule)?.verdict).toBe(
    "intact",
  );
});

test("makes no bridge of an account for speech or vision", () => {
  const speech = { ...openAiAccount, kind: "SpeechServices", hosts: ["oai-shop.cognitiveservices.azure.com"] };
  expect(
    bridgeOf(
      openAiStory({ cognitiveAccounts: [speech] }, at("https://oai-shop.cognitiveservices.azure.com/")),
      "openai",
    ),
  ).toBeUndefined();
});

test("says unknown for a host that nothing readable answers to, and names the nearest", () => {
  const bridge = bridgeOf(openAiStory({}, at("https://oai-shop2.openai.azure.com/")), "openai");
  expect(bridge).toMatchObject({ verdict: "unknown", target: { exists: null, nearest: "oai-shop.openai.azure.com" } });
});

test("says unknown for the host of a region, which several accounts share", () => {
  const regional = [1, 2].map((n) => ({
    ...openAiAccount,
    id: `${openAiAccount.id}-${n}`,
    name: `oai-${n}`,
    hosts: ["northeurope.api.cognitive.microsoft.com"],
    customSubDomainName: null,
  }));
  const story = openAiStory({ cognitiveAccounts: regional }, at("https://northeurope.api.cognitive.microsoft.com/"));
  expect(jointOf(story, "openai", rule)).toMatchObject({
    verdict: "unknown",
    message: expect.stringContaining("the host of a whole region"),
  });
});

test("names the permission when the accounts could not be listed", () => {
  const story = openAiStory({ cognitiveAccounts: [] }, { unread: [{ what: "cognitiveAccounts" }] });
  expect(jointOf(story, "openai", rule)).toMatchObject({
    verdict: "unknown",
    missing: `Microsoft.CognitiveServices/accounts/read at ${subscription.id}`,
  });
});

test("is broken for an account that is being deleted", () => {
  const story = openAiStory({ cognitiveAccounts: [{ ...openAiAccount, provisioningState: "Deleting" }] });
  expect(jointOf(story, "openai", rule)?.verdict).toBe("broken");
});
