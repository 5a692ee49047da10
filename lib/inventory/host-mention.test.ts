import { describe, expect, test } from "vitest";
import { findHosts, serviceOf, type HostMention } from "./host-mention.ts";

const mention = (service: HostMention["service"], host: string, port: number | null, scheme: string | null) => ({
  service,
  host,
  port,
  scheme,
});

describe("findHosts", () => {
  test.each([
    ["kv-pulseos.vault.azure.net", mention("key-vault", "kv-pulseos.vault.azure.net", null, null)],
    ["https://kv-pulseos.vault.azure.net/secrets/x", mention("key-vault", "kv-pulseos.vault.azure.net", null, "https")],
    ["KV-Pulseos.Vault.Azure.NET", mention("key-vault", "kv-pulseos.vault.azure.net", null, null)],
    ["rediss://:p4ss@r.redis.cache.windows.net:6380/0", mention("redis", "r.redis.cache.windows.net", 6380, "rediss")],
    ["r.westeurope.redis.azure.net:10000", mention("redis", "r.westeurope.redis.azure.net", 10000, null)],
    [
      "r.redis.cache.windows.net:6380,password=p4ss,ssl=True",
      mention("redis", "r.redis.cache.windows.net", 6380, null),
    ],
    [
      "mongodb://c:p4ss%3D%3D@c.mongo.cosmos.azure.com:10255/?ssl=true&appName=@c@",
      mention("cosmos", "c.mongo.cosmos.azure.com", 10255, "mongodb"),
    ],
    [
      "mongodb+srv://u:p4ss@c.global.mongocluster.cosmos.azure.com/db",
      mention("cosmos", "c.global.mongocluster.cosmos.azure.com", null, "mongodb+srv"),
    ],
    [
      "AccountEndpoint=https://c.documents.azure.com:443/;AccountKey=p4ss==;",
      mention("cosmos", "c.documents.azure.com", 443, "https"),
    ],
    ["Endpoint=https://a.azconfig.io;Id=x;Secret=p4ss", mention("app-configuration", "a.azconfig.io", null, "https")],
    ['{"endpoint":"https://o.openai.azure.com/"}', mention("openai", "o.openai.azure.com", null, "https")],
    ["westeurope.api.cognitive.microsoft.com", mention("openai", "westeurope.api.cognitive.microsoft.com", null, null)],
    ["https://kv.privatelink.vault.azure.net.", mention("key-vault", "kv.privatelink.vault.azure.net", null, "https")],
    ["kv.vault.usgovcloudapi.net", mention("key-vault", "kv.vault.usgovcloudapi.net", null, null)],
  ])("finds the host in %s and keeps nothing else", (text, expected) => {
    expect(findHosts(text)).toEqual([expected]);
    expect(JSON.stringify(findHosts(text))).not.toContain("p4ss");
  });

  test.each([
    "evil-vault.azure.net.example.com",
    "kv.vault.azure.net.example.com",
    "https://evil-vault.azure.net/",
    "kv.vault.azure.network",
    "kv.vault.azure.net-cdn.example.com",
    "vault.azure.net",
    "https://vault.azure.net/.default",
    "https://.vault.azure.net",
    "kv_vault_azure_net",
    "",
  ])("is not taken in by %s", (text) => expect(findHosts(text)).toEqual([]));

  test("finds several hosts, each once per scheme and port", () => {
    const text = [
      "BROKER=rediss://r.redis.cache.windows.net:6380/0",
      "BACKEND=rediss://r.redis.cache.windows.net:6380/1",
      "PLAIN=redis://r.redis.cache.windows.net:6379",
      "VAULTS=kv-a.vault.azure.net,kv-b.vault.azure.net",
    ].join("\n");
    expect(findHosts(text)).toEqual([
      mention("redis", "r.redis.cache.windows.net", 6380, "rediss"),
      mention("redis", "r.redis.cache.windows.net", 6379, "redis"),
      mention("key-vault", "kv-a.vault.azure.net", null, null),
      mention("key-vault", "kv-b.vault.azure.net", null, null),
    ]);
  });

  test("finds a host behind two megabytes of base64 in under 100 ms", () => {
    const text = `${"QUJDRGVmZ2hpams=".repeat(131_072)} https://kv.vault.azure.net`;
    const start = performance.now();
    expect(findHosts(text)).toEqual([mention("key-vault", "kv.vault.azure.net", null, "https")]);
    expect(performance.now() - start).toBeLessThan(100);
  });

  test("is not slowed down by two megabytes made of labels and dots", () => {
    const start = performance.now();
    expect(findHosts("a.redis.vault.".repeat(150_000))).toEqual([]);
    expect(performance.now() - start).toBeLessThan(300);
  });
});

describe("serviceOf", () => {
  test("knows the service by the suffix, whatever the case", () => {
    expect(serviceOf("R.Redis.Cache.Windows.Net")).toBe("redis");
    expect(serviceOf("a.westeurope.redisenterprise.cache.azure.net")).toBe("redis");
    expect(serviceOf("a.services.ai.azure.com")).toBe("openai");
  });

  test("knows none by the bare suffix or by a look-alike", () => {
    expect(serviceOf("vault.azure.net")).toBeUndefined();
    expect(serviceOf("evil-vault.azure.net")).toBeUndefined();
    expect(serviceOf("kv.vault.azure.net.example.com")).toBeUndefined();
  });
});
