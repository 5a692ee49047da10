import { identityStory, replicaSet } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const failure = `Internal error occurred: failed calling webhook "mutation.azure-workload-identity.io": EOF`;
const refused = { replicaSets: [{ ...replicaSet, failure }] };

export const webhookOutOfReach = defineFailureMode({
  code: "RC-13",
  title: "The webhook is ready, and the API server cannot reach it",
  kind: "identity",
  rule: "workload-identity-webhook-ready",
  fails: {
    inventory: identityStory({ ...refused, pods: [] }),
    verdict: "broken",
    values: { "ready endpoints": "2", refusal: failure },
  },
  mended: { inventory: identityStory({ pods: [] }) },
  unread: { what: "replicaSets" },
  twin: {
    title: "something else keeps the ReplicaSet from making pods",
    inventory: identityStory({ replicaSets: [{ ...replicaSet, failure: "exceeded quota: pods" }], pods: [] }),
  },
});
