import type { AzureResource } from "./azure-resource.ts";

/**
 * `Microsoft.ContainerService/managedClusters/identityBindings`: the cluster may hand out tokens of this identity
 * without a federated credential per ServiceAccount.
 */
export interface IdentityBinding extends AzureResource {
  readonly clusterId: string;
  /** Of the managed identity that is bound. */
  readonly identityId: string;
  readonly clientId: string | null;
  readonly provisioningState: string | null;
  /** Whether it lists whom it allows; otherwise the cluster's roles alone decide. Older API versions do not answer it. */
  readonly listsAllowedSubjects: boolean;
}
