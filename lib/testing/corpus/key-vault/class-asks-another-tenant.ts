import { managedIdentity } from "../../identity-story.ts";
import { classStory, secretClass } from "../../key-vault.ts";
import { defineFailureMode } from "../failure-mode.ts";

const asking = (tenantId: string | null) => classStory({ secretProviderClasses: [{ ...secretClass, tenantId }] });

export const classAsksAnotherTenant = defineFailureMode({
  code: "K-11",
  title: "The class asks for the token in a tenant that the identity does not live in",
  kind: "key-vault",
  rule: "key-vault-tenant-matches",
  fails: {
    inventory: asking("0b0b0b0b-0000-4000-8000-0000000000ff"),
    verdict: "broken",
    values: { expected: managedIdentity.tenantId, found: "0b0b0b0b-0000-4000-8000-0000000000ff" },
  },
  mended: { inventory: classStory() },
  unread: { what: "userAssignedIdentities" },
  twin: { title: "it gives the tenant by its domain", inventory: asking("shop.onmicrosoft.com") },
});
