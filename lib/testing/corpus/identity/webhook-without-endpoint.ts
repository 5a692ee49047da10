import { endpointSlice, identityStory } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const silent = { endpointSlices: [{ ...endpointSlice, readyEndpoints: 0 }] };

export const webhookWithoutEndpoint = defineFailureMode({
  code: "ID-03",
  title: "Nothing answers for the webhook, and it fails closed",
  kind: "identity",
  rule: "workload-identity-webhook-ready",
  fails: {
    inventory: identityStory({ ...silent, pods: [] }),
    verdict: "broken",
    values: { "failure policy": "Fail", "ready endpoints": "0" },
  },
  mended: { inventory: identityStory({ pods: [] }) },
  unread: { what: "endpointSlices" },
  twin: {
    title: "all the pods that are wanted run, and hold their token",
    inventory: identityStory(silent),
    verdict: "at-risk",
  },
});
