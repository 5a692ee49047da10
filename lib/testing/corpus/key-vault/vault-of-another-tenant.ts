import { managedIdentity } from "../../identity-story.ts";
import { classStory, secretClass, vault } from "../../key-vault.ts";
import { defineFailureMode } from "../failure-mode.ts";

const tenantId = "0b0b0b0b-0000-4000-8000-0000000000ff";

export const vaultOfAnotherTenant = defineFailureMode({
  code: "K-06",
  title: "The vault takes tokens of the tenant that its subscription was in before",
  kind: "key-vault",
  rule: "key-vault-tenant-matches",
  fails: {
    inventory: classStory({ keyVaults: [{ ...vault, tenantId }] }),
    verdict: "broken",
    values: { expected: managedIdentity.tenantId, found: tenantId },
  },
  mended: { inventory: classStory() },
  unread: { what: "keyVaults" },
  twin: {
    title: "the class writes the same tenant in capitals",
    inventory: classStory({
      secretProviderClasses: [{ ...secretClass, tenantId: managedIdentity.tenantId.toUpperCase() }],
    }),
  },
});
