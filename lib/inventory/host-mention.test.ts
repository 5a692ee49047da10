import { describe, expect, test } from "vitest";
import { findHosts, serviceOf, type HostMention } from "./host-mention.ts";

const mention = (
  service: HostMention["service"],
  host: string,
  port: number | null,
  scheme: string | null,
  carriesCredential = false,
): HostMention => ({ service, host, port, isPortVariable: false, scheme, carriesCredential });

describe("findHosts", () => {
  test.each([
    ["kv-pulseos.vault.azure.net", mention("key-vault", "kv-pulseos.vault.azure.net", null, null)],
    ["https://kv-pulseos.vault.azure.net/secrets/x", mention("key-vault", "kv-pulseos.vault.azure.net", null, "https")],
    ["KV-Pulseos.Vault.Azure.NET", mention("key-vault", "kv-pulseos.vault.azure.net", null, null)],
    [
      "rediss://:p4ss@r.redis.cache.windows.net:6380/0",
      mention("redis", "r.redis.cache.windows.net", 6380, "rediss", true),
    ],
    ["r.westeurope.redis.azure.net:10000", mention("redis", "r.westeurope.redis.azure.net", 10000, null)],
    [
      "r.redis.cache.windows.net:6380,password=p4ss,ssl=True",
      mention("redis", "r.redis.cache.windows.net", 6380, null, true),
    ],
    [
      "mongodb://c:p4ss%3D%3D@c.mongo.cosmos.azure.com:10255/?ssl=true&appName=@c@",
      mention("cosmos", "c.mongo.cosmos.azure.com", 10255, "mongodb", true),
    ],
    [
      "mongodb+srv://u:p4ss@c.global.mongocluster.cosmos.azure.com/db",
      mention("cosmos", "c.global.mongocluster.cosmos.azure.com", null, "mongodb+srv", true),
    ],
    [
      "AccountEndpoint=https://c.documents.azure.com:443/;AccountKey=p4ss==;",
      mention("cosmos", "c.documents.azure.com", 443, "https", true),
    ],
    [
      "Endpoint=https://a.azconfig.io;Id=x;Secret=p4ss",
      mention("app-configuration", "a.azconfig.io", null, "https", true),
    ],
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

  test.each([
    "rediss://:p4ss@r.redis.cache.windows.net:6380/0",
    "rediss://:p@4ss@r.redis.cache.windows.net",
    "rediss://:$(REDIS_PASSWORD)@r.redis.cache.windows.net:6380",
    "redis://default:p4ss@r.redis.cache.windows.net",
    "r.redis.cache.windows.net:6380,ssl=True, password=p4ss",
    "password=p4ss,r.redis.cache.windows.net:6380",
    "CACHE=Password=p4ss;Server=r.redis.cache.windows.net",
    "AccountKey=p4ss==;AccountEndpoint=https://c.documents.azure.com:443/",
    "Endpoint=https://a.azconfig.io;Id=x;Secret=p4ss",
    "https://a.azconfig.io?id=x&secret=p4ss",
  ])("sees that %s carries a credential", (text) => {
    expect(findHosts(text)).toEqual([expect.objectContaining({ carriesCredential: true })]);
    expect(JSON.stringify(findHosts(text))).not.toMatch(/p4ss|REDIS_PASSWORD/);
  });

  test.each([
    "rediss://r.redis.cache.windows.net:6380/0",
    "rediss://:@r.redis.cache.windows.net",
    "rediss://user@r.redis.cache.windows.net",
    "r.redis.cache.windows.net:6380,password=,ssl=True",
    "r.redis.cache.windows.net:6380,password=",
    "AccountEndpoint=https://c.documents.azure.com:443/;AccountKey=;",
    "https://kv.vault.azure.net/secrets/password",
    "HOST=r.redis.cache.windows.net\nPASSWORD_OF_ANOTHER=p4ss\npassword=p4ss",
    '{"redis":"r.redis.cache.windows.net","other":"x,password=p4ss"}',
    `r.redis.cache.windows.net,${"x".repeat(2000)},password=p4ss`,
    "postgres://u:p4ss@db.example.com/x?cache=r.redis.cache.windows.net",
  ])("sees no credential beside the host of %s", (text) => {
    expect(findHosts(text)).toEqual([expect.objectContaining({ carriesCredential: false })]);
  });

  test.each(["$(REDIS_PORT)", "${REDIS_PORT}", "{{ .Values.port }}", "<port>"])("sees that %s names a port", (port) => {
    const expected = { port: null, isPortVariable: true };
    expect(findHosts(`redis://r.redis.cache.windows.net:${port}/0`)).toEqual([expect.objectContaining(expected)]);
  });

  test("keeps a host once, with the credential that any of its places carries", () => {
    const [bare, full] = ["rediss://r.redis.cache.windows.net/1", "rediss://:p4ss@r.redis.cache.windows.net/0"];
    const expected = [mention("redis", "r.redis.cache.windows.net", null, "rediss", true)];
    expect(findHosts(`${bare} ${full}`)).toEqual(expected);
    expect(findHosts(`${full} ${bare}`)).toEqual(expected);
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

  test("costs little more on a megabyte of hosts in one line than on one of as many lines", () => {
    const costOf = (text: string) => {
      const start = performance.now();
      expect(findHosts(text)).toHaveLength(1);
      return performance.now() - start;
    };
    const lines = costOf("a.vault.azure.net\n".repeat(58_000));
    expect(costOf("a.vault.azure.net,".repeat(58_000))).toBeLessThan(15 * lines + 100);
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
