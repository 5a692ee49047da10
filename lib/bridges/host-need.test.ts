import { expect, test } from "vitest";
import type { ServiceFamily } from "../inventory/host-mention.ts";
import type { Inventory } from "../inventory/inventory.ts";
import { settingsStory, store } from "../testing/app-configuration.ts";
import { anEnv, dataStory } from "../testing/data-story.ts";
import { redisCache, redisStory } from "../testing/redis.ts";
import { classStory, vault } from "../testing/key-vault.ts";
import { evaluate } from "./evaluate.ts";

function bridgesOf(inventory: Inventory, kind: ServiceFamily, ...targets: readonly string[]) {
  const needs = targets.map((target) => ({ workload: "shop/checkout", kind, target }));
  return evaluate(inventory, { needs, ignore: [] }).bridges.filter((bridge) => bridge.kind === kind);
}

const storeStory = dataStory({ container: {}, resources: { appConfigurationStores: [store] } });
const vaultStory = dataStory({ container: {}, resources: { keyVaults: [vault] } });

test.each([
  ["app-configuration", storeStory, store.id, store.name],
  ["app-configuration", storeStory, store.id, "AppCS-Shop.azconfig.io"],
  ["app-configuration", storeStory, store.id, store.id.toLowerCase()],
  ["key-vault", vaultStory, vault.id, vault.name],
  ["key-vault", vaultStory, vault.id, "KV-Shop.vault.azure.net"],
  ["key-vault", vaultStory, vault.id, vault.id.toLowerCase()],
] as const)(
  "follows a declared need of kind %s to its resource, by name, host and id (%#)",
  (kind, story, id, target) => {
    const [bridge, ...more] = bridgesOf(story, kind, target);
    expect(more).toEqual([]);
    expect(bridge).toMatchObject({ target: { id, exists: true } });
    expect(bridge?.needs).toMatchObject([
      {
        says: `the configuration declares that it needs ${target}`,
        evidence: { label: "declared", value: target, path: "needs of the configuration" },
      },
    ]);
    expect(bridge?.joints.map(({ rule }) => rule)).toContain("identity-bridge-stands");
  },
);

test.each(["app-configuration", "key-vault"] as const)(
  "says unknown for a declared %s that nothing answers to",
  (kind) => {
    const [bridge] = bridgesOf(kind === "key-vault" ? vaultStory : storeStory, kind, "elsewhere");
    expect(bridge).toMatchObject({ verdict: "unknown", target: { name: "elsewhere", id: null, exists: null } });
  },
);

test("shows a host once that the workload names and the configuration declares, with both reasons", () => {
  const bridges = bridgesOf(redisStory(), "redis", redisCache.hostName.toUpperCase());
  expect(bridges.map(({ needs }) => needs.map(({ evidence }) => evidence.label))).toEqual([["host", "declared"]]);
});

test.each([
  ["redis", redisStory(), redisCache.name],
  ["app-configuration", settingsStory(), store.name],
  ["key-vault", classStory(), vault.name],
] as const)("leaves a declared %s out that the workload is seen to reach anyway", (kind, story, target) => {
  expect(bridgesOf(story, kind, target).map(({ id }) => id)).toEqual(bridgesOf(story, kind).map(({ id }) => id));
});

test("keeps a declared need beside one of another resource", () => {
  const other = {
    ...redisCache,
    id: `${redisCache.id}2`,
    name: "redis-shop2",
    hostName: "redis-shop2.redis.cache.windows.net",
  };
  const bridges = bridgesOf(redisStory({ redisCaches: [redisCache, other] }), "redis", other.name, other.name);
  expect(bridges.map(({ target }) => target.name).toSorted()).toEqual(["redis-shop", "redis-shop2"]);
});

test("takes no declared need of another workload", () => {
  const needs = [{ workload: "shop/other", kind: "redis", target: redisCache.name } as const];
  const story = redisStory({}, { container: { env: [anEnv("LEVEL", "info")] } });
  expect(evaluate(story, { needs, ignore: [] }).bridges.filter(({ kind }) => kind === "redis")).toEqual([]);
});
