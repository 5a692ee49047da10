import { expect, test } from "vitest";
import { anEnv, aSecretEnv, aWholeSecret } from "../testing/data-story.ts";
import { managedIdentity } from "../testing/identity-story.ts";
import { jointOf, valuesOf } from "../testing/joint-of.ts";
import type { Unread } from "../testing/inventory-of.ts";
import {
  aModelDeployment,
  cognitiveContributor,
  endpoint,
  openAiAccount,
  openAiStory,
  openAiUser,
} from "../testing/openai.ts";
import { aRole, anAssignment } from "../testing/access-story.ts";

const rule = "openai-data-actions-granted";
const chat = "Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action";
const judge = (...given: Parameters<typeof openAiStory>) => jointOf(openAiStory(...given), "openai", rule);
const onlyContributor = [anAssignment(cognitiveContributor, openAiAccount.id)];

test("is intact for a role that grants chat completions", () => {
  expect(judge()).toMatchObject({
    verdict: "intact",
    message: expect.stringContaining("chat completions of oai-shop"),
  });
});

test("is broken for Cognitive Services Contributor, which grants no data action", () => {
  const joint = judge({ roleAssignments: onlyContributor });
  expect(joint).toMatchObject({ verdict: "broken", message: expect.stringContaining("401 PermissionDenied") });
  expect(valuesOf(joint)).toEqual({ expected: chat, found: "Cognitive Services Contributor" });
  expect(joint?.fix?.az).toContain(`--assignee-object-id ${managedIdentity.principalId}`);
});

test("says unknown for an account of several services, on which a role grants data actions of another", () => {
  const speech = aRole("f2dc8367-1007-4938-bd23-fe263f013447", "Cognitive Services Speech User", {
    dataActions: ["Microsoft.CognitiveServices/accounts/SpeechServices/*/read"],
  });
  const judgeKind = (kind: string, role = speech) =>
    judge({
      cognitiveAccounts: [{ ...openAiAccount, kind }],
      roleDefinitions: [speech, openAiUser, cognitiveContributor],
      roleAssignments: [anAssignment(role, openAiAccount.id)],
    })?.verdict;
  expect([judgeKind("AIServices"), judgeKind("OpenAI")]).toEqual(["unknown", "broken"]);
  expect(judgeKind("AIServices", cognitiveContributor)).toBe("broken");
});

test("is broken without any role", () => {
  expect(judge({ roleAssignments: [] })?.verdict).toBe("broken");
});

test.each([
  ["embeddings", "OpenAI/deployments/embeddings/action"],
  ["the Responses API", "OpenAI/responses/*"],
])("is intact for a role that grants %s only, and says so", (api, suffix) => {
  const role = aRole("5e0bd9bd-7b93-4f28-af87-000000000001", "Some inference", {
    dataActions: [`Microsoft.CognitiveServices/accounts/${suffix}`],
  });
  const resources = { roleDefinitions: [role], roleAssignments: [anAssignment(role, openAiAccount.id)] };
  expect(judge(resources, { container: { env: [endpoint] } })).toMatchObject({
    verdict: "intact",
    message: `id-checkout may use ${api} of oai-shop, by Some inference.`,
  });
});

test("asks for what the named deployments are for, each of them, and for nothing while they are not known", () => {
  const embedder = aRole("5e0bd9bd-7b93-4f28-af87-000000000002", "Embedder", {
    dataActions: ["Microsoft.CognitiveServices/accounts/OpenAI/deployments/embeddings/action"],
  });
  const container = {
    env: [endpoint, anEnv("AZURE_OPENAI_DEPLOYMENT", "one"), anEnv("OPENAI_DEPLOYMENT_NAME", "two")],
  };
  const judgeModels = (one: string, two: string, unread: readonly Unread[] = []) =>
    judge(
      {
        cognitiveDeployments: [
          aModelDeployment("one", { modelName: one }),
          aModelDeployment("two", { modelName: two }),
        ],
        roleDefinitions: [embedder],
        roleAssignments: [anAssignment(embedder, openAiAccount.id)],
      },
      { container, unread },
    );
  expect(judgeModels("text-embedding-3-small", "text-embedding-ada-002")?.verdict).toBe("intact");
  const both = judgeModels("text-embedding-3-small", "gpt-4o");
  expect(both).toMatchObject({ verdict: "broken", message: expect.stringContaining("may not use chat completions") });
  expect(judgeModels("text-embedding-3-small", "a-model-of-our-own")?.verdict).toBe("intact");
  expect(judgeModels("gpt-4o", "gpt-4o", [{ what: "cognitiveDeployments" }])?.verdict).toBe("unknown");
});

test("goes by the live permissions of a role, not by its name", () => {
  const renamed = { ...openAiUser, roleName: "Something else" };
  const emptied = aRole(openAiUser.name, openAiUser.roleName, { actions: ["*"] });
  expect(judge({ roleDefinitions: [renamed] })?.verdict).toBe("intact");
  expect(judge({ roleDefinitions: [emptied] })?.verdict).toBe("broken");
});

test("says unknown for a role on a project inside the account", () => {
  expect(judge({ roleAssignments: [anAssignment(openAiUser, `${openAiAccount.id}/projects/p1`)] })?.verdict).toBe(
    "unknown",
  );
});

test.each(["roleAssignments", "roleDefinitions"] as const)("says unknown when the %s could not be listed", (what) => {
  expect(judge({ [what]: [] }, { unread: [{ what }] })).toMatchObject({ verdict: "unknown", fix: null });
});

test("says unknown, not broken, for a workload that shows an API key, unless keys are off", () => {
  const container = { env: [endpoint, aSecretEnv("OPENAI_API_KEY", "models", "key")] };
  expect(judge({ roleAssignments: onlyContributor }, { container })?.verdict).toBe("unknown");
  const keysOff = [{ ...openAiAccount, localAuthDisabled: true }];
  expect(judge({ roleAssignments: onlyContributor, cognitiveAccounts: keysOff }, { container })?.verdict).toBe(
    "broken",
  );
});

test("says unknown, not broken, for a connection string that carries its key", () => {
  const container = { env: [anEnv("MODELS", "Endpoint=https://oai-shop.openai.azure.com/;Secret=p4ss")] };
  expect(judge({ roleAssignments: onlyContributor }, { container })?.verdict).toBe("unknown");
});

test("does not ask it of a workload that has no identity", () => {
  expect(judge({}, { hasIdentity: false })).toBeUndefined();
});

test("says unknown, not broken, where a Secret may hold an API key, unless keys are off", () => {
  const container = { env: [endpoint], envFrom: [aWholeSecret("shop-env")] };
  const judgeKeys = (localAuthDisabled: boolean) =>
    judge(
      { roleAssignments: onlyContributor, cognitiveAccounts: [{ ...openAiAccount, localAuthDisabled }] },
      { container },
    );
  expect(judgeKeys(false)).toMatchObject({
    verdict: "unknown",
    message: expect.stringContaining("Unless Secret shop-env"),
    missing: expect.stringContaining("Secret shop/shop-env holds an API key for oai-shop"),
  });
  expect(valuesOf(judgeKeys(false))).toEqual({
    expected: chat,
    found: "Cognitive Services Contributor",
    "Secret taken over whole": "shop-env",
  });
  expect(judgeKeys(true)?.verdict).toBe("broken");
  expect(judge({}, { container })?.verdict).toBe("intact");
});
