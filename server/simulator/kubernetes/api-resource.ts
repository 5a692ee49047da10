/** A kind that the API server can serve. */
export interface ApiResource {
  /** Empty for the core group. */
  readonly group: string;
  readonly versions: readonly string[];
  readonly plural: string;
  readonly kind: string;
  readonly isNamespaced: boolean;
  /** Comes with a CustomResourceDefinition: absent until that is installed. */
  readonly isCustom: boolean;
}

const resource = (group: string, version: string, plural: string, kind: string, isNamespaced = true): ApiResource => ({
  group,
  versions: version.split(","),
  plural,
  kind,
  isNamespaced,
  isCustom: group.endsWith(".x-k8s.io") || /^(?:(?:azconfig|external-secrets)\.io|(?:keda|karpenter)\.sh)$/.test(group),
});

export const apiResources: readonly ApiResource[] = [
  resource("", "v1", "namespaces", "Namespace", false),
  resource("", "v1", "nodes", "Node", false),
  resource("", "v1", "pods", "Pod"),
  resource("", "v1", "serviceaccounts", "ServiceAccount"),
  resource("", "v1", "configmaps", "ConfigMap"),
  resource("", "v1", "events", "Event"),
  resource("", "v1", "secrets", "Secret"),
  resource("", "v1", "services", "Service"),
  resource("apps", "v1", "deployments", "Deployment"),
  resource("apps", "v1", "statefulsets", "StatefulSet"),
  resource("apps", "v1", "daemonsets", "DaemonSet"),
  resource("apps", "v1", "replicasets", "ReplicaSet"),
  resource("batch", "v1", "jobs", "Job"),
  resource("batch", "v1", "cronjobs", "CronJob"),
  resource(
    "admissionregistration.k8s.io",
    "v1",
    "mutatingwebhookconfigurations",
    "MutatingWebhookConfiguration",
    false,
  ),
  resource("discovery.k8s.io", "v1", "endpointslices", "EndpointSlice"),
  resource("networking.k8s.io", "v1", "networkpolicies", "NetworkPolicy"),
  resource("storage.k8s.io", "v1", "csinodes", "CSINode", false),
  resource("azconfig.io", "v1", "azureappconfigurationproviders", "AzureAppConfigurationProvider"),
  resource("secrets-store.csi.x-k8s.io", "v1", "secretproviderclasses", "SecretProviderClass"),
  resource("secrets-store.csi.x-k8s.io", "v1", "secretproviderclasspodstatuses", "SecretProviderClassPodStatus"),
  resource("external-secrets.io", "v1,v1beta1", "externalsecrets", "ExternalSecret"),
  resource("external-secrets.io", "v1,v1beta1", "secretstores", "SecretStore"),
  resource("external-secrets.io", "v1,v1beta1", "clustersecretstores", "ClusterSecretStore", false),
  resource("keda.sh", "v1alpha1", "triggerauthentications", "TriggerAuthentication"),
  resource("keda.sh", "v1alpha1", "clustertriggerauthentications", "ClusterTriggerAuthentication", false),
  resource("rbac.authorization.k8s.io", "v1", "clusterroles", "ClusterRole", false),
  resource("rbac.authorization.k8s.io", "v1", "clusterrolebindings", "ClusterRoleBinding", false),
  resource("karpenter.sh", "v1,v1beta1", "nodepools", "NodePool", false),
];

/** `pods`, `deployments.apps`: how Kubernetes itself writes a resource with its group. */
export const qualifiedName = ({ plural, group }: ApiResource) => (group === "" ? plural : `${plural}.${group}`);

export function apiResourceOf(apiVersion: string, kind: string): ApiResource {
  const group = apiVersion.includes("/") ? apiVersion.slice(0, apiVersion.indexOf("/")) : "";
  const found = apiResources.find((known) => known.group === group && known.kind === kind);
  if (found === undefined) throw new Error(`the simulator does not know ${apiVersion} ${kind}`);
  return found;
}
