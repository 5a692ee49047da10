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

test("is broken when the vault was deleted and holds its name, whatever else could not be read", () => {
  const deleted = {
    id: `${subscription.id}/providers/Microsoft.KeyVault/locations/westeurope/deletedVaults/kv-shop`,
    name: "KV-shop",
    deletedAt: "2030-01-01T00:00:00Z",
    purgedAt: "2030-04-01T00:00:00Z",
    location: "westeurope",
  };
  const judgeGone = (name: string) =>
    jointOf(classStory({ keyVaults: [], deletedVaults: [{ ...deleted, name }] }), "key-vault", "key-vault-exists");
  expect(judgeGone("KV-shop")).toMatchObject({
    verdict: "broken",
    message:
      "KV-shop was deleted at 2030-01-01T00:00:00Z. Its name is held until 2030-04-01T00:00:00Z, so that no other vault can answer to it.",
  });
  expect(judgeGone("KV-shop")?.fix?.az).toContain("az keyvault recover --name KV-shop --location westeurope");
  expect(judgeGone("kv-shop-old")?.verdict).toBe("unknown");
  const unread = classStory({ keyVaults: [], deletedVaults: [] }, {}, [{ what: "deletedVaults" }]);
  expect(jointOf(unread, "key-vault", "key-vault-exists")?.missing).toContain("Microsoft.KeyVault/deletedVaults/read");
});
