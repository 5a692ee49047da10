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
const letIn = { ...inSystem, webhooks: [{ ...own, isExemptFromEnforcer: true }] };

export const enforcerLiftedTooLate = defineFailureMode({
  code: "ID-06",
  title: "AKS lets the webhook see kube-system by now, and the pods are from before",
  kind: "identity",
  rule: "pod-mutated",
  fails: { inventory: identityStory({ ...letIn, pods: [bare] }), verdict: "broken", values: { "token file": null } },
  mended: { inventory: identityStory({ ...letIn, pods: [holding] }) },
  unread: { what: "pods" },
  twin: {
    title: "the pods of kube-system do hold their token, whatever the webhook is marked with",
    inventory: identityStory({ ...inSystem, pods: [holding] }),
  },
});
