import type { AzureResource } from "./azure-resource.ts";

/** `Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials`. */
export interface FederatedCredential extends AzureResource {
  readonly identityId: string;
  readonly issuer: string;
  /** Null for flexible credentials, which match by expression instead. */
  readonly subject: string | null;
  readonly audiences: readonly string[];
  /** ISO 8601, where Azure tells when it was made or last changed. */
  readonly changedAt: string | null;
}
