import { subscription } from "../../identity-story.ts";
import { classStory } from "../../key-vault.ts";
import { defineFailureMode } from "../failure-mode.ts";

const deleted = (name: string) => ({
  id: `${subscription.id}/providers/Microsoft.KeyVault/locations/westeurope/deletedVaults/${name}`,
  name,
  deletedAt: "2030-01-01T00:00:00Z",
  purgedAt: "2030-04-01T00:00:00Z",
  location: "westeurope",
});

export const deletedVault = defineFailureMode({
  code: "K-06",
  title: "The vault was deleted and still holds its name",
  kind: "key-vault",
  rule: "key-vault-exists",
  fails: {
    inventory: classStory({ keyVaults: [], deletedVaults: [deleted("kv-shop")] }),
    verdict: "broken",
    values: { found: "deleted" },
  },
  mended: { inventory: classStory() },
  unread: { what: "deletedVaults" },
  twin: {
    title: "a deleted vault has a like name, and the vault itself may be out of sight",
    inventory: classStory({ keyVaults: [], deletedVaults: [deleted("kv-shop-old")] }),
    verdict: "unknown",
  },
});
