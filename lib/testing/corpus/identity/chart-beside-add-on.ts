import { cluster, endpointSlice, identityStory, webhook } from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const namespace = "azure-workload-identity-system";
const chart = { ...webhook, name: "of-the-chart", service: { namespace, name: endpointSlice.service } };
const ofChart = { ...endpointSlice, namespace };

export const chartBesideAddOn = defineFailureMode({
  code: "ID-05",
  title: "The chart's webhook runs although AKS runs its own",
  kind: "identity",
  rule: "workload-identity-webhook-ready",
  fails: {
    inventory: identityStory({ webhooks: [webhook, chart], endpointSlices: [endpointSlice, ofChart] }),
    verdict: "at-risk",
    values: { "ready endpoints": "2" },
  },
  mended: { inventory: identityStory() },
  unread: { what: "webhooks" },
  twin: {
    title: "the add-on is off and the chart's is the only one",
    inventory: identityStory({
      cluster: { ...cluster, workloadIdentityEnabled: false },
      webhooks: [chart],
      endpointSlices: [ofChart],
    }),
  },
});
