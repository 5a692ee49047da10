import type { AzureResource } from "./azure-resource.ts";

/** `Microsoft.Network/privateEndpoints`. */
export interface PrivateEndpoint extends AzureResource {
  readonly subnetId: string | null;
  /** Its private addresses, where ARM states them: without a private DNS zone group, or when they are fixed. */
  readonly addresses: readonly string[];
}
