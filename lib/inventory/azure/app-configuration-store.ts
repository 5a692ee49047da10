import type { AzureResource } from "./azure-resource.ts";
import type { NetworkAccess } from "./network-access.ts";

/** `Microsoft.AppConfiguration/configurationStores`. */
export interface AppConfigurationStore extends AzureResource {
  /** Lower case, e.g. `appcs-shop.azconfig.io`. */
  readonly host: string;
  readonly localAuthDisabled: boolean;
  readonly provisioningState: string | null;
  readonly network: NetworkAccess;
}
