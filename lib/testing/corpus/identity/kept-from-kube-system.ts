import { cluster, endpointSlice, identityStory, webhook } from "../../identity-story.ts";
import { bareInKubeSystem, chartWebhook, holdingInKubeSystem, inKubeSystem } from "../../kube-system.ts";
import { defineFailureMode } from "../failure-mode.ts";

export const keptFromKubeSystem = defineFailureMode({
  code: "RC-10",
  title: "A webhook of one's own is not shown the pods of kube-system",
  kind: "identity",
  rule: "pod-mutated",
  fails: {
    inventory: identityStory({ ...inKubeSystem, pods: [bareInKubeSystem] }),
    verdict: "broken",
    values: { "token file": null },
  },
  mended: {
    inventory: identityStory({
      ...inKubeSystem,
      webhooks: [{ ...chartWebhook, isExemptFromEnforcer: true }],
      pods: [holdingInKubeSystem],
    }),
  },
  unread: { what: "pods" },
  twin: {
    title: "AKS's own add-on gave the pods of kube-system their token",
    inventory: identityStory({
      ...inKubeSystem,
      cluster,
      webhooks: [webhook],
      endpointSlices: [endpointSlice],
      pods: [holdingInKubeSystem],
    }),
  },
});
