import { expect, test } from "vitest";
import { groupOfHost, isPrivateLinkHost, privateNameOf } from "./private-zone.ts";

test.each([
  ["kv-shop.vault.azure.net", "privatelink.vaultcore.azure.net", "kv-shop"],
  ["KV-Shop.vault.usgovcloudapi.net", "privatelink.vaultcore.usgovcloudapi.net", "kv-shop"],
  ["kv-shop.privatelink.vaultcore.azure.net", "privatelink.vaultcore.azure.net", "kv-shop"],
  ["redis-shop.redis.cache.windows.net", "privatelink.redis.cache.windows.net", "redis-shop"],
  ["c-shop-westeurope.documents.azure.com", "privatelink.documents.azure.com", "c-shop-westeurope"],
  ["c-shop.mongo.cosmos.azure.com.", "privatelink.mongo.cosmos.azure.com", "c-shop"],
  ["appcs-shop.azconfig.io", "privatelink.azconfig.io", "appcs-shop"],
  ["oai-shop.openai.azure.com", "privatelink.openai.azure.com", "oai-shop"],
  ["oai-shop.services.ai.azure.com", "privatelink.services.ai.azure.com", "oai-shop"],
])("%s is looked up in %s as %s", (host, zone, record) => {
  expect(privateNameOf(host)).toEqual({ zone, record });
});

test.each([
  "amr.westeurope.redis.azure.net",
  "vcore.mongocluster.cosmos.azure.com",
  "westeurope.api.cognitive.microsoft.com",
  "db.example.com",
])("no zone is claimed for %s", (host) => expect(privateNameOf(host)).toBeUndefined());

test("a private name is told from a public one by the whole label", () => {
  expect(isPrivateLinkHost("kv-shop.PrivateLink.vaultcore.azure.net")).toBe(true);
  expect(isPrivateLinkHost("privatelink-shop.vault.azure.net")).toBe(false);
});

test("a Cosmos DB account has a part for each of its protocols, other services have one", () => {
  expect(groupOfHost("c-shop.mongo.cosmos.azure.com")).toBe("mongodb");
  expect(groupOfHost("c-shop-westeurope.documents.azure.us")).toBe("sql");
  expect(groupOfHost("kv-shop.vault.azure.net")).toBeNull();
});
