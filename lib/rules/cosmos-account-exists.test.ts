import { expect, test } from "vitest";
import { clusterStory, cosmosStory, mongoAccount } from "../testing/cosmos.ts";
import { anEnv } from "../testing/data-story.ts";
import { subscription } from "../testing/identity-story.ts";
import { bridgeOf, jointOf } from "../testing/joint-of.ts";

const rule = "cosmos-account-exists";

test("finds the account by any of its hosts, and a vCore cluster by its own", () => {
  const inDocuments = { container: { env: [anEnv("MONGO_HOST", "cosmos-shop.documents.azure.com:10255")] } };
  expect(jointOf(cosmosStory(), "cosmos", rule)?.verdict).toBe("intact");
  expect(jointOf(cosmosStory({}, inDocuments), "cosmos", rule)?.verdict).toBe("intact");
  expect(bridgeOf(clusterStory(), "cosmos")?.target).toMatchObject({
    type: "Microsoft.DocumentDB/mongoClusters",
    name: "vcore-shop",
  });
});

test("says unknown for a host that nothing readable answers to, and names the nearest", () => {
  const bridge = bridgeOf(
    cosmosStory({ cosmosAccounts: [{ ...mongoAccount, hosts: ["cosmos-shop2.mongo.cosmos.azure.com"] }] }),
    "cosmos",
  );
  expect(bridge?.target).toEqual({
    type: "Microsoft.DocumentDB/databaseAccounts",
    name: "cosmos-shop.mongo.cosmos.azure.com",
    id: null,
    exists: null,
    nearest: "cosmos-shop2.mongo.cosmos.azure.com",
  });
  expect(bridge?.verdict).toBe("unknown");
});

test("names the permission when the accounts could not be listed", () => {
  const story = cosmosStory({ cosmosAccounts: [] }, { unread: [{ what: "cosmosAccounts" }] });
  expect(jointOf(story, "cosmos", rule)).toMatchObject({
    verdict: "unknown",
    missing: `Microsoft.DocumentDB/databaseAccounts/read at ${subscription.id}`,
  });
});

test("is broken for an account that is being deleted", () => {
  const story = cosmosStory({ cosmosAccounts: [{ ...mongoAccount, provisioningState: "Deleting" }] });
  expect(jointOf(story, "cosmos", rule)?.verdict).toBe("broken");
});
