import { cluster, identityStory } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const withoutAddOn = { ...cluster, workloadIdentityEnabled: false };

export const addOnSwitchedOff = defineFailureMode({
  code: "ID-02",
  title: "The webhook was taken away under running pods",
  kind: "identity",
  rule: "workload-identity-webhook-ready",
  fails: {
    inventory: identityStory({ cluster: withoutAddOn, webhooks: [] }),
    verdict: "at-risk",
    values: { "add-on": "disabled" },
  },
  mended: { inventory: identityStory() },
  unread: { what: "webhooks" },
  twin: {
    title: "the add-on is off and the chart's webhook runs in its place",
    inventory: identityStory({ cluster: withoutAddOn }),
  },
});
