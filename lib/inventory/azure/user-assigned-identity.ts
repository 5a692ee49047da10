import type { AzureResource } from "./azure-resource.ts";

/** `Microsoft.ManagedIdentity/userAssignedIdentities`. */
export interface UserAssignedIdentity extends AzureResource {
  /** The application id that tokens are asked for with. Compare GUIDs without regard to case. */
  readonly clientId: string;
  /** The object id that roles and access policies are granted to. */
  readonly principalId: string;
  readonly tenantId: string;
  /** ISO 8601, where Azure tells when it was made. */
  readonly changedAt: string | null;
}
