import { expect, it } from "vitest";
import { scopePlace } from "./scope-place.ts";

it.each([
  ["kubernetes", "aks-shop", "aks-shop", "cluster"],
  ["azure", "/", "the whole tenant", ""],
  ["azure", "/subscriptions/1111", "1111", "subscription"],
  [
    "azure",
    "/subscriptions/1111/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv-shop",
    "kv-shop",
    "Key Vault",
  ],
  ["azure", "/subscriptions/1111/principals/2222", "2222", "principal, asked of subscription 1111"],
] as const)("a reading of %s at %s is of %s", (source, scope, name, sort) => {
  expect(scopePlace({ source, scope })).toEqual({ name, sort });
});
