import type { AzureResource } from "./azure-resource.ts";
import type { NetworkAccess } from "./network-access.ts";

/** `Microsoft.KeyVault/vaults`. */
export interface KeyVault extends AzureResource {
  /** Lower case, e.g. `kv-cluster.vault.azure.net`. */
  readonly host: string;
  readonly tenantId: string;
  /** `enableRbacAuthorization === true`; false and null both mean that access policies decide. */
  readonly usesRbac: boolean;
  readonly accessPolicies: readonly KeyVaultAccessPolicy[];
  readonly provisioningState: string | null;
  readonly network: NetworkAccess;
}

export interface KeyVaultAccessPolicy {
  readonly objectId: string;
  /** Present on compound identities (on-behalf-of), which a workload's plain token never is. */
  readonly applicationId: string | null;
  /** Lower case. */
  readonly secrets: readonly string[];
  readonly keys: readonly string[];
  readonly certificates: readonly string[];
}
