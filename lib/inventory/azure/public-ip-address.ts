import type { AzureResource } from "./azure-resource.ts";

/** `Microsoft.Network/publicIPAddresses`. */
export interface PublicIpAddress extends AzureResource {
  /** Null while none is given out. */
  readonly address: string | null;
}
