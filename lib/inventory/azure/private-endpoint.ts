import type { AzureResource } from "./azure-resource.ts";

/** `Microsoft.Network/privateEndpoints`. */
export interface PrivateEndpoint extends AzureResource {
  readonly subnetId: string | null;
  /** The parts of the service that it stands for, e.g. `vault`, or `MongoDB` and `Sql` of a Cosmos DB account. */
  readonly groupIds: readonly string[];
  /** Its private addresses, where ARM states them: without a private DNS zone group, or when they are fixed. */
  readonly addresses: readonly string[];
}
