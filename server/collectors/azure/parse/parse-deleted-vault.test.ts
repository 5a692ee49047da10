import { expect, test } from "vitest";
import { parseDeletedVault } from "./parse-deleted-vault.ts";

const id = "/subscriptions/s/providers/Microsoft.KeyVault/locations/westeurope/deletedVaults/kv-shop";

test("a deleted vault keeps its name, and when it goes for good", () => {
  const properties = {
    vaultId: "/subscriptions/s/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv-shop",
    location: "westeurope",
    deletionDate: "2026-11-20T10:00:00Z",
    scheduledPurgeDate: "2027-02-18T10:00:00Z",
    tags: { note: "planted-secret" },
    purgeProtectionEnabled: true,
  };
  expect(parseDeletedVault({ id, name: "kv-shop", type: "Microsoft.KeyVault/deletedVaults", properties })).toEqual({
    id,
    name: "kv-shop",
    deletedAt: "2026-11-20T10:00:00Z",
    purgedAt: "2027-02-18T10:00:00Z",
    location: "westeurope",
  });
});
