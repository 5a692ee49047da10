import { identityStory, managedIdentity, podHolding } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const former = "0c0c0c0c-0000-4000-8000-0000000000c0";

export const annotationNewerThanThePods = defineFailureMode({
  code: "ID-27",
  title: "The annotation was changed after the pods were made",
  kind: "identity",
  rule: "pod-mutated",
  fails: {
    inventory: identityStory({ pods: [podHolding({ clientId: former })] }),
    verdict: "at-risk",
    values: { expected: managedIdentity.clientId, found: former },
  },
  mended: { inventory: identityStory() },
  unread: { what: "pods" },
  twin: {
    title: "the pods spell the same id in upper case",
    inventory: identityStory({ pods: [podHolding({ clientId: managedIdentity.clientId.toUpperCase() })] }),
  },
});
