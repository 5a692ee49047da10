import { barePod, identityStory, pod } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

export const podFromBeforeTheWebhook = defineFailureMode({
  code: "ID-04",
  title: "The pods were made while nothing put tokens into them",
  kind: "identity",
  rule: "pod-mutated",
  fails: { inventory: identityStory({ pods: [barePod] }), verdict: "broken", values: { "token file": null } },
  mended: { inventory: identityStory() },
  unread: { what: "pods" },
  twin: {
    title: "those without a token are finished or on their way out",
    inventory: identityStory({
      pods: [pod, { ...barePod, uid: "done", phase: "Succeeded" }, { ...barePod, uid: "leaving", isTerminating: true }],
    }),
  },
});
