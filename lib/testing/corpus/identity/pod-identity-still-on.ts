import { cluster, deployment, identityStory, templated } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

export const podIdentityStillOn = defineFailureMode({
  code: "ID-37",
  title: "The retired pod identity add-on still runs",
  kind: "finding",
  rule: "pod-identity-leftover",
  fails: {
    inventory: identityStory({ cluster: { ...cluster, podIdentityEnabled: true } }),
    verdict: "finding",
    values: { "pod identity": "enabled" },
  },
  mended: { inventory: identityStory() },
  unread: { what: "managedClusters" },
  twin: {
    title: "a template still carries its label, and the add-on is off",
    inventory: identityStory({
      deployment: templated({ labels: { ...deployment.template.labels, aadpodidbinding: "checkout" } }),
    }),
  },
});
