import { identityStory, podHolding, templated } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const annotations = { "azure.workload.identity/service-account-token-expiration": "7200" };

export const lifetimeNewerThanThePods = defineFailureMode({
  code: "ID-27",
  title: "The token's lifetime was changed after the pods were made",
  kind: "identity",
  rule: "pod-mutated",
  fails: {
    inventory: identityStory({ deployment: templated({ annotations }) }),
    verdict: "at-risk",
    values: { expected: "7200", found: "3600" },
  },
  mended: {
    inventory: identityStory({
      deployment: templated({ annotations }),
      pods: [podHolding({ expirationSeconds: 7200 })],
    }),
  },
  unread: { what: "pods" },
  twin: {
    title: "nothing states a lifetime and the webhook gives another than usual",
    inventory: identityStory({ pods: [podHolding({ expirationSeconds: 5400 })] }),
  },
});
