import { expect, it } from "vitest";
import { portalLink } from "./portal-link.ts";

const vault = "/subscriptions/1111/resourceGroups/rg (old)/providers/Microsoft.KeyVault/vaults/kv";

it("leads to the resource in the public portal", () => {
  expect(portalLink(vault, ["kv.vault.azure.net", null])).toBe(
    "https://portal.azure.com/#resource/subscriptions/1111/resourceGroups/rg%20(old)/providers/Microsoft.KeyVault/vaults/kv",
  );
});

it("leads to the parent of what the portal has no page for", () => {
  expect(portalLink(`${vault}/providers/Microsoft.Authorization/roleAssignments/42`, [])).toBe(portalLink(vault, []));
  expect(portalLink(`${vault}/keys/k`, [])).toBe(portalLink(vault, []));
});

it.each([
  ["redis.redis.cache.usgovcloudapi.net", "https://portal.azure.us/"],
  ["https://kv.vault.usgovcloudapi.net/", "https://portal.azure.us/"],
  ["appcs.azconfig.azure.us", "https://portal.azure.us/"],
  ["redis.redis.cache.chinacloudapi.cn", "https://portal.azure.cn/"],
  ["kv.vault.azure.cn", "https://portal.azure.cn/"],
])("takes %s for a sign of %s", (host, portal) => {
  expect(portalLink(vault, [host])?.startsWith(portal)).toBe(true);
});

it("makes no link of what is no Azure resource", () => {
  for (const id of ["aks/shop/Deployment/cart", "/subscriptions/1111", "javascript:alert(1)", ""])
    expect(portalLink(id, [])).toBeNull();
});
