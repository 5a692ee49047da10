import {
  barePod,
  cluster,
  credential,
  deployment,
  endpointSlice,
  identityStory,
  pod,
  replicaSet,
  serviceAccount,
  webhook,
} from "../../identity-story.ts";
import { defineFailureMode } from "../failure-mode.ts";

const namespace = "kube-system";
const own = { ...webhook, service: { namespace: "azure-workload-identity-system", name: endpointSlice.service } };
const inSystem = {
  cluster: { ...cluster, workloadIdentityEnabled: false },
  deployment: { ...deployment, namespace },
  replicaSets: [{ ...replicaSet, namespace }],
  serviceAccounts: [{ ...serviceAccount, namespace }],
  credentials: [{ ...credential, subject: "system:serviceaccount:kube-system:sa-checkout" }],
  webhooks: [own],
  endpointSlices: [{ ...endpointSlice, namespace: own.service.namespace }],
};
const bare = { ...barePod, namespace };
const holding = { ...pod, namespace };

export const keptFromKubeSystem = defineFailureMode({
  code: "RC-10",
  title: "A webhook of one's own is not shown the pods of kube-system",
  kind: "identity",
  rule: "pod-mutated",
  fails: { inventory: identityStory({ ...inSystem, pods: [bare] }), verdict: "broken", values: { "token file": null } },
  mended: {
    inventory: identityStory({ ...inSystem, webhooks: [{ ...own, isExemptFromEnforcer: true }], pods: [holding] }),
  },
  unread: { what: "pods" },
  twin: {
    title: "AKS's own add-on gave the pods of kube-system their token",
    inventory: identityStory({
      ...inSystem,
      cluster,
      webhooks: [webhook],
      endpointSlices: [endpointSlice],
      pods: [holding],
    }),
  },
});
