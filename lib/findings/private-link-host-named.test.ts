import { describe, expect, it } from "vitest";
import { anEnv } from "../testing/data-story.ts";
import { findingsOf } from "../testing/findings-of.ts";
import { classStory, vault } from "../testing/key-vault.ts";
import { redisStory } from "../testing/redis.ts";

const rule = "private-link-host-named";
const find = (host: string) => findingsOf(redisStory({}, { container: { env: [anEnv("REDIS_HOST", host)] } }), rule);

describe(rule, () => {
  it("tells of a private link's host, and names the public one", () => {
    const [finding] = find("redis-shop.privatelink.redis.cache.windows.net");
    expect(finding).toMatchObject({ severity: "warning", resource: { id: "harbour/shop/Deployment/checkout" } });
    expect(finding?.fix.kubectl).toContain("redis-shop.redis.cache.windows.net in place of");
  });

  it("knows that vaults have another domain in private", () => {
    const env = [anEnv("VAULT_URL", "https://kv-shop.privatelink.vaultcore.azure.net/")];
    const [finding] = findingsOf(classStory({}, { container: { env }, volumes: [] }), rule);
    expect(finding?.fix.kubectl).toContain(`${vault.host} in place of`);
  });

  it("says nothing of public hosts, nor of a name that only begins alike", () => {
    expect(find("redis-shop.redis.cache.windows.net")).toEqual([]);
    expect(find("privatelink-shop.redis.cache.windows.net")).toEqual([]);
  });
});
