import { identityStory } from "../../identity-story.ts";
import { bareInKubeSystem, chartWebhook, holdingInKubeSystem, inKubeSystem } from "../../kube-system.ts";
import { defineFailureMode } from "../failure-mode.ts";

const letIn = { ...inKubeSystem, webhooks: [{ ...chartWebhook, isExemptFromEnforcer: true }] };

export const enforcerLiftedTooLate = defineFailureMode({
  code: "ID-06",
  title: "AKS lets the webhook see kube-system by now, and the pods are from before",
  kind: "identity",
  rule: "pod-mutated",
  fails: {
    inventory: identityStory({ ...letIn, pods: [bareInKubeSystem] }),
    verdict: "broken",
    values: { "token file": null },
  },
  mended: { inventory: identityStory({ ...letIn, pods: [holdingInKubeSystem] }) },
  unread: { what: "pods" },
  twin: {
    title: "the pods of kube-system do hold their token, whatever the webhook is marked with",
    inventory: identityStory({ ...inKubeSystem, pods: [holdingInKubeSystem] }),
  },
});
