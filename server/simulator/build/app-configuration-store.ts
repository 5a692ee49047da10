import type { ArmResource } from "../arm/arm-estate.ts";
import { armResource, longAgo, type Place } from "./arm-resource.ts";

export interface AppConfigurationStoreOptions extends Place {
  readonly localAuthDisabled?: boolean;
  /** Null: open, unless a private endpoint exists. */
  readonly publicNetworkAccess?: string | null;
}

/** `Microsoft.AppConfiguration/configurationStores`: endpoint `https://{name}.azconfig.io`. */
export function appConfigurationStore(options: AppConfigurationStoreOptions): ArmResource {
  return armResource(
    options,
    "Microsoft.AppConfiguration/configurationStores",
    {
      creationDate: longAgo,
      endpoint: `https://${options.name}.azconfig.io`,
      encryption: { keyVaultProperties: null },
      privateEndpointConnections: null,
      publicNetworkAccess: options.publicNetworkAccess ?? null,
      disableLocalAuth: options.localAuthDisabled ?? true,
      softDeleteRetentionInDays: 7,
      enablePurgeProtection: false,
      dataPlaneProxy: { authenticationMode: "Pass-through", privateLinkDelegation: "Disabled" },
    },
    { sku: { name: "standard" } },
  );
}
