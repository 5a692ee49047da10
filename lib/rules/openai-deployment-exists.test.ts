import { expect, test } from "vitest";
import { evaluate } from "../bridges/evaluate.ts";
import { anEnv, aSecretEnv } from "../testing/data-story.ts";
import { jointOf, valuesOf } from "../testing/joint-of.ts";
import { aModelDeployment, endpoint, openAiAccount, openAiStory } from "../testing/openai.ts";

const rule = "openai-deployment-exists";
const naming = (...names: string[]) => ({
  container: { env: [endpoint, ...names.map((name, at) => anEnv(`AZURE_OPENAI_CHAT${at}_DEPLOYMENT_NAME`, name))] },
});
const judge = (...given: Parameters<typeof openAiStory>) => jointOf(openAiStory(...given), "openai", rule);

test("is intact for a deployment that is there, whatever its case", () => {
  expect(judge()?.verdict).toBe("intact");
  expect(judge({}, naming("Chat"))?.verdict).toBe("intact");
});

test("is broken for one that is not, and shows the nearest", () => {
  const joint = judge({}, naming("chatt"));
  expect(joint).toMatchObject({
    verdict: "broken",
    message:
      "oai-shop has no deployment chatt, which AZURE_OPENAI_CHAT0_DEPLOYMENT_NAME names. The nearest is chat. Calls fail with 404 DeploymentNotFound.",
  });
  expect(valuesOf(joint)).toEqual({ expected: "chatt", found: "chat" });
  expect(joint?.fix?.az).toContain("--deployment-name chatt");
});

test("explains the name of a model that stands where a deployment's belongs", () => {
  expect(judge({}, naming("gpt-4o"))?.message).toContain("That is the name of a model; its deployment is called chat.");
});

test("judges every name, and takes the worst", () => {
  expect(judge({}, naming("chat", "embeddings"))).toMatchObject({
    verdict: "broken",
    message: expect.stringContaining("no deployment embeddings"),
  });
});

test("says unknown when the deployments could not be listed", () => {
  expect(
    judge({ cognitiveDeployments: [] }, { unread: [{ what: "cognitiveDeployments", scope: openAiAccount.id }] }),
  ).toMatchObject({
    verdict: "unknown",
    missing: `Microsoft.CognitiveServices/accounts/deployments/read at ${openAiAccount.id}`,
  });
});

test("is not asked where no deployment is named", () => {
  expect(judge({ cognitiveDeployments: [] }, naming())).toBeUndefined();
});

test("does not take a deployment's version for its name", () => {
  const container = { env: [endpoint, anEnv("AZURE_OPENAI_DEPLOYMENT_VERSION", "2")] };
  expect(judge({}, { container })).toBeUndefined();
});

test("says unknown, not broken, for a workload that takes another endpoint out of a Secret", () => {
  const { env } = naming("embeddings").container;
  const container = { env: [...env, aSecretEnv("AZURE_OPENAI_EMBEDDINGS_ENDPOINT", "models", "endpoint")] };
  expect(judge({}, { container })?.verdict).toBe("unknown");
});

test("says unknown, not broken, for a workload of several accounts, one of which may have it", () => {
  const other = {
    ...openAiAccount,
    id: `${openAiAccount.id}2`,
    name: "oai-shop2",
    hosts: ["oai-shop2.openai.azure.com"],
    customSubDomainName: "oai-shop2",
  };
  const container = {
    env: [...naming("chatt").container.env, anEnv("OTHER_ENDPOINT", "https://oai-shop2.openai.azure.com")],
  };
  const story = openAiStory({ cognitiveAccounts: [openAiAccount, other] }, { container });
  const judged = evaluate(story).bridges.flatMap(({ joints }) => joints.filter((joint) => joint.rule === rule));
  expect(judged.map(({ verdict }) => verdict)).toEqual(["unknown", "unknown"]);
});

test("looks at the state of the deployment", () => {
  const inState = (provisioningState: string) =>
    judge({ cognitiveDeployments: [aModelDeployment("chat", { provisioningState })] })?.verdict;
  expect(["Creating", "Updating", "Disabled", "Failed"].map(inState)).toEqual([
    "settling",
    "intact",
    "broken",
    "unknown",
  ]);
});
