import { managedIdentity, subscription } from "../../identity-story.ts";
import { openAiStory } from "../../openai.ts";
import { defineFailureMode } from "../failure-mode.ts";

const otherTenant = "0b0b0b0b-0000-4000-8000-000000000002";

export const otherTenantsIdentity = defineFailureMode({
  code: "X-09",
  title: "The identity belongs to another tenant than the service, and a role assignment looks right",
  kind: "openai",
  rule: "identity-in-service-tenant",
  fails: {
    inventory: openAiStory({ subscriptions: [{ ...subscription, tenantId: otherTenant }] }),
    verdict: "broken",
    values: { expected: otherTenant, found: managedIdentity.tenantId },
  },
  mended: { inventory: openAiStory() },
  unread: { what: "cognitiveAccounts" },
  twin: {
    title: "both name the same tenant, in another case",
    inventory: openAiStory({ subscriptions: [{ ...subscription, tenantId: managedIdentity.tenantId.toUpperCase() }] }),
  },
});
