import type { AzureResource } from "./azure-resource.ts";

/** `Microsoft.KeyVault/deletedVaults`: soft-deleted, and holding its name in all of Azure until it is purged. */
export interface DeletedVault extends AzureResource {
  /** ISO 8601 or null. */
  readonly deletedAt: string | null;
  readonly purgedAt: string | null;
  readonly location: string | null;
}
