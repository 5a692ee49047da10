import {
  barePod,
  cluster,
  credential,
  deployment,
  endpointSlice,
  pod,
  replicaSet,
  serviceAccount,
  webhook,
  type StoryChanges,
} from "./identity-story.ts";

const namespace = "kube-system";
const chartNamespace = "azure-workload-identity-system";

/** The webhook of its chart, which AKS does not show the pods of its own namespaces. */
export const chartWebhook = { ...webhook, service: { namespace: chartNamespace, name: endpointSlice.service } };

/** The story moved to kube-system, where the chart's webhook runs and AKS has none of its own. */
export const inKubeSystem: StoryChanges = {
  cluster: { ...cluster, workloadIdentityEnabled: false },
  deployment: { ...deployment, namespace },
  replicaSets: [{ ...replicaSet, namespace }],
  serviceAccounts: [{ ...serviceAccount, namespace }],
  credentials: [{ ...credential, subject: "system:serviceaccount:kube-system:sa-checkout" }],
  webhooks: [chartWebhook],
  endpointSlices: [{ ...endpointSlice, namespace: chartNamespace }],
};

export const bareInKubeSystem = { ...barePod, namespace };
export const holdingInKubeSystem = { ...pod, namespace };
