import { expect, test } from "vitest";
import { anEnv, aSecretEnv, aWholeSecret } from "../testing/data-story.ts";
import { jointOf, valuesOf } from "../testing/joint-of.ts";
import { openAiAccount, openAiStory } from "../testing/openai.ts";

const rule = "openai-custom-subdomain";
const regionalHost = anEnv("AZURE_OPENAI_ENDPOINT", "https://northeurope.api.cognitive.microsoft.com/");
const regional = { ...openAiAccount, hosts: ["northeurope.api.cognitive.microsoft.com"], customSubDomainName: null };
const key = aSecretEnv("AZURE_OPENAI_API_KEY", "models", "key");

test("is intact for an account with a custom subdomain", () => {
  const joint = jointOf(openAiStory(), "openai", rule);
  expect(joint?.verdict).toBe("intact");
  expect(valuesOf(joint)).toEqual({ "custom subdomain": "oai-shop" });
});

test("is broken for the host of a region, with the account known or not", () => {
  const known = jointOf(
    openAiStory({ cognitiveAccounts: [regional] }, { container: { env: [regionalHost] } }),
    "openai",
    rule,
  );
  expect(known?.verdict).toBe("broken");
  expect(valuesOf(known)).toEqual({
    found: "northeurope.api.cognitive.microsoft.com",
    expected: "<subdomain>.openai.azure.com",
  });
  expect(known?.fix?.az).toContain("--custom-domain <subdomain>");
  expect(jointOf(openAiStory({}, { container: { env: [regionalHost] } }), "openai", rule)?.verdict).toBe("broken");
});

test("is broken for an account without a custom subdomain", () => {
  const story = openAiStory({ cognitiveAccounts: [{ ...openAiAccount, customSubDomainName: null }] });
  expect(jointOf(story, "openai", rule)).toMatchObject({
    verdict: "broken",
    message: expect.stringContaining("Please provide a custom subdomain"),
  });
});

test("says unknown, not broken, for a workload that shows an API key, unless keys are off", () => {
  const judge = (localAuthDisabled: boolean) =>
    jointOf(
      openAiStory(
        { cognitiveAccounts: [{ ...regional, localAuthDisabled }] },
        { container: { env: [regionalHost, key] } },
      ),
      "openai",
      rule,
    )?.verdict;
  expect([judge(false), judge(true)]).toEqual(["unknown", "broken"]);
});

test("does not ask it of a workload that has no identity, nor of an account that was not found", () => {
  expect(
    jointOf(openAiStory({}, { container: { env: [regionalHost] }, hasIdentity: false }), "openai", rule),
  ).toBeUndefined();
  expect(jointOf(openAiStory({ cognitiveAccounts: [] }), "openai", rule)).toBeUndefined();
});

test("says unknown, not broken, where a Secret may hold an API key, unless keys are off", () => {
  const container = { env: [regionalHost], envFrom: [aWholeSecret("shop-env")] };
  const judge = (localAuthDisabled: boolean) =>
    jointOf(openAiStory({ cognitiveAccounts: [{ ...regional, localAuthDisabled }] }, { container }), "openai", rule);
  expect(judge(false)).toMatchObject({
    verdict: "unknown",
    message: expect.stringContaining("Unless Secret shop-env"),
  });
  expect(judge(true)?.verdict).toBe("broken");
});
