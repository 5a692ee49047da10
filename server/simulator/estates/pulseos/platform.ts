import { clusterRole, clusterRoleBinding } from "../../build/cluster-role.ts";
import { namespace } from "../../build/namespace.ts";
import type { PodState } from "../../build/pod.ts";
import { rollout } from "../../build/rollout.ts";
import { serviceAccount } from "../../build/service-account.ts";
import { endpointSlice, webhookService, workloadIdentityWebhook } from "../../build/workload-identity-webhook.ts";
import type { ApiObject } from "../../kubernetes/api-object.ts";
import type { PulseosOptions } from "./change.ts";
import { nodes } from "./names.ts";

const namespaces = [
  "workers-blue",
  "workers-green",
  "batch",
  "api",
  "scheduler",
  "reports",
  "kube-system",
  "azappconfig-system",
];

/** What AKS and the platform team brought: DNS, the identity webhook, the App Configuration provider. */
export function platform({ changes }: PulseosOptions): ApiObject[] {
  const isWebhookDown = changes.has("stop-webhook");
  return [
    ...namespaces.map((name) => namespace(name)),
    ...namespaces.map((name) => serviceAccount({ namespace: name, name: "default" })),
    ...systemWorkload("kube-system", "coredns", "mcr.microsoft.com/oss/v2/kubernetes/coredns:v1.12.1-4"),
    ...systemWorkload(
      "kube-system",
      "azure-wi-webhook-controller-manager",
      "mcr.microsoft.com/oss/v2/azure/workload-identity/webhook:v1.6.0",
      isWebhookDown,
    ),
    endpointSlice({
      namespace: "kube-system",
      service: webhookService,
      readyEndpoints: isWebhookDown ? 0 : 2,
      notReadyEndpoints: isWebhookDown ? 2 : 0,
    }),
    workloadIdentityWebhook(),
    ...roles(),
    ...systemWorkload(
      "azappconfig-system",
      "az-appconfig-k8s-provider",
      "mcr.microsoft.com/azure-app-configuration/kubernetes-provider:2.6.5",
    ),
  ];
}

/** Of the many that every cluster has: an administrator, the webhook, and the CSI driver that may write Secrets. */
function roles(): ApiObject[] {
  const syncing = "secretprovidersyncing-role";
  const webhook = "azure-wi-webhook-manager-role";
  return [
    clusterRole({ name: "cluster-admin", rules: [{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }] }),
    clusterRoleBinding({ name: "cluster-admin", role: "cluster-admin", groups: ["system:masters"] }),
    clusterRole({
      name: webhook,
      rules: [{ apiGroups: [""], resources: ["serviceaccounts"], verbs: ["get", "list", "watch"] }],
    }),
    clusterRoleBinding({
      name: "azure-wi-webhook-manager-rolebinding",
      role: webhook,
      serviceAccounts: [{ namespace: "kube-system", name: "azure-wi-webhook-admin" }],
    }),
    clusterRole({
      name: syncing,
      rules: [
        { apiGroups: [""], resources: ["secrets"], verbs: ["create", "delete", "get", "list", "patch", "watch"] },
      ],
    }),
    clusterRoleBinding({
      name: "secretprovidersyncing-rolebinding",
      role: syncing,
      serviceAccounts: [{ namespace: "kube-system", name: "aks-secrets-store-csi-driver" }],
    }),
  ];
}

function systemWorkload(namespaceName: string, name: string, image: string, isDown = false): readonly ApiObject[] {
  const state = (nodeName: string): PodState =>
    isDown
      ? {
          state: "waiting",
          nodeName,
          reason: "CrashLoopBackOff",
          message: `back-off 5m0s restarting failed container=${name}`,
        }
      : { state: "running", nodeName };
  const { objects } = rollout({
    namespace: namespaceName,
    name,
    labels: { "kubernetes.azure.com/managedby": "aks" },
    template: {
      spec: {
        serviceAccountName: name,
        nodeSelector: { "kubernetes.io/os": "linux" },
        tolerations: [{ key: "CriticalAddonsOnly", operator: "Exists" }],
        containers: [{ name, image, resources: { requests: { cpu: "100m", memory: "70Mi" } } }],
      },
    },
    pods: nodes.system.map(state),
  });
  return [serviceAccount({ namespace: namespaceName, name }), ...objects];
}
