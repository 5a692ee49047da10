/** The names that the workload-identity webhook goes by. https://azure.github.io/azure-workload-identity/docs/topics/service-account-labels-and-annotations.html */
export const identityPrefix = "azure.workload.identity/";
export const useLabel = "azure.workload.identity/use";
export const identityBindingAnnotationKey = "azure.workload.identity/use-identity-binding";
export const clientIdAnnotationKey = "azure.workload.identity/client-id";
export const tenantIdAnnotationKey = "azure.workload.identity/tenant-id";
export const expirationAnnotationKey = "azure.workload.identity/service-account-token-expiration";
export const skipContainersAnnotationKey = "azure.workload.identity/skip-containers";
export const proxySidecarAnnotationKey = "azure.workload.identity/inject-proxy-sidecar";
export const proxyPortAnnotationKey = "azure.workload.identity/proxy-sidecar-port";

export const webhookName = "mutation.azure-workload-identity.io";

/** What the webhook projects when nothing says otherwise: the same in every Azure cloud. */
export const defaultAudience = "api://AzureADTokenExchange";

export const tokenSubjectOf = (namespace: string, serviceAccountName: string): string =>
  `system:serviceaccount:${namespace}:${serviceAccountName}`;
