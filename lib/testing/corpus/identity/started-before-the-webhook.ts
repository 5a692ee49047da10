import { barePod, identityStory, webhook } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const open = { webhooks: [{ ...webhook, failurePolicy: "Ignore" }] };

export const startedBeforeTheWebhook = defineFailureMode({
  code: "RC-11",
  title: "After a stop and start of the cluster the pods were there before the webhook, which fails open",
  kind: "identity",
  rule: "pod-mutated",
  fails: { inventory: identityStory({ ...open, pods: [barePod] }), verdict: "broken", values: { "token file": null } },
  mended: { inventory: identityStory() },
  unread: { what: "pods" },
  twin: { title: "they were made while it answered", inventory: identityStory(open), verdict: "at-risk" },
});
