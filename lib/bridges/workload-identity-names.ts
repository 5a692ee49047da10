/** The names that the workload-identity webhook goes by. https://azure.github.io/azure-workload-identity/docs/topics/service-account-labels-and-annotations.html */
export const useLabel = "azure.workload.identity/use";
export const identityBindingAnnotationKey = "azure.workload.identity/use-identity-binding";
export const clientIdAnnotationKey = "azure.workload.identity/client-id";

/** What the webhook projects when nothing says otherwise: the same in every Azure cloud. */
export const defaultAudience = "api://AzureADTokenExchange";

export const tokenSubjectOf = (namespace: string, serviceAccountName: string): string =>
  `system:serviceaccount:${namespace}:${serviceAccountName}`;
