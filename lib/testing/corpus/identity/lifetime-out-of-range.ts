import { identityStory, podHolding, templated } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const lasting = (seconds: string) =>
  templated({ annotations: { "azure.workload.identity/service-account-token-expiration": seconds } });

export const lifetimeOutOfRange = defineFailureMode({
  code: "ID-30",
  title: "A token shall live longer than a day, and the webhook refuses the pods",
  kind: "identity",
  rule: "injection-annotations-valid",
  fails: {
    inventory: identityStory({ deployment: lasting("90000"), pods: [] }),
    verdict: "broken",
    values: { found: "90000" },
  },
  mended: { inventory: identityStory({ pods: [] }) },
  unread: { what: "pods" },
  twin: {
    title: "it shall live for exactly a day",
    inventory: identityStory({ deployment: lasting("86400"), pods: [podHolding({ expirationSeconds: 86_400 })] }),
  },
});
