import { expect, test } from "vitest";
import { subscription } from "../testing/identity-story.ts";
import { bridgeOf, jointOf } from "../testing/joint-of.ts";
import { classStory, externalStory, secretClass, secretStore, vault } from "../testing/key-vault.ts";

const rule = "key-vault-exists";
const misspelt = { secretProviderClasses: [{ ...secretClass, vaultName: "kv-shoq" }] };

test("finds a class's vault by its name, in any cloud", () => {
  const keyVaults = [{ ...vault, host: "kv-shop.vault.usgovcloudapi.net" }];
  expect(jointOf(classStory({ keyVaults }), "key-vault", rule)?.message).toBe(
    "kv-shop is kv-shop.vault.usgovcloudapi.net.",
  );
  const spelt = { secretProviderClasses: [{ ...secretClass, vaultName: "KV-Shop" }] };
  expect(jointOf(classStory(spelt), "key-vault", rule)?.verdict).toBe("intact");
});

test("does not take a vault for it whose name only begins the same", () => {
  const keyVaults = [{ ...vault, host: "kv-shop-2.vault.azure.net", name: "kv-shop-2" }];
  expect(jointOf(classStory({ keyVaults }), "key-vault", rule)?.verdict).toBe("unknown");
});

test("says unknown for a vault that nothing readable answers to, and names the nearest", () => {
  expect(bridgeOf(classStory(misspelt), "key-vault")).toMatchObject({
    verdict: "unknown",
    rootCause: rule,
    target: { name: "kv-shoq", id: null, exists: null, nearest: "kv-shop" },
  });
  const stores = [{ ...secretStore, vaultHost: "kv-shoq.vault.azure.net" }];
  expect(bridgeOf(externalStory({ secretStores: stores }), "key-vault")?.target.nearest).toBe(
    "kv-shop.vault.azure.net",
  );
});

test("names the permission when the vaults could not be listed", () => {
  const story = classStory(misspelt, {}, [{ what: "keyVaults", scope: subscription.id }]);
  expect(jointOf(story, "key-vault", rule)).toMatchObject({
    verdict: "unknown",
    missing: `Microsoft.KeyVault/vaults/read at ${subscription.id}`,
  });
});

test("is broken when the class names no vault", () => {
  const story = classStory({ secretProviderClasses: [{ ...secretClass, vaultName: null }] });
  expect(jointOf(story, "key-vault", rule)?.verdict).toBe("broken");
});
