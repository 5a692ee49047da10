import { cluster, identityStory } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const forgotten = { ...cluster, workloadIdentityEnabled: false };

export const onlyTheIssuerSwitchedOn = defineFailureMode({
  code: "RC-05",
  title: "The issuer was switched on and the webhook forgotten",
  kind: "identity",
  rule: "workload-identity-webhook-ready",
  fails: {
    inventory: identityStory({ cluster: forgotten, webhooks: [], pods: [] }),
    verdict: "broken",
    values: { "add-on": "disabled" },
  },
  mended: { inventory: identityStory() },
  unread: { what: "webhooks" },
  twin: {
    title: "AKS Automatic may run the webhook out of sight",
    inventory: identityStory({ cluster: { ...forgotten, skuName: "Automatic" }, webhooks: [] }),
    verdict: "unknown",
  },
});
