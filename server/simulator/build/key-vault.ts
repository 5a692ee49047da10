import type { ArmResource } from "../arm/arm-estate.ts";
import { armResource, type Place } from "./arm-resource.ts";

export interface VaultAccessPolicy {
  readonly objectId: string;
  readonly applicationId?: string;
  readonly secrets?: readonly string[];
  readonly keys?: readonly string[];
  readonly certificates?: readonly string[];
}

export interface KeyVaultOptions extends Place {
  readonly tenantId: string;
  /** False and null both mean that access policies decide. */
  readonly enableRbacAuthorization?: boolean | null;
  readonly accessPolicies?: readonly VaultAccessPolicy[];
  readonly publicNetworkAccess?: string;
}

/** `Microsoft.KeyVault/vaults`: `https://{name}.vault.azure.net/`. */
export function keyVault(options: KeyVaultOptions): ArmResource {
  const { name, tenantId, enableRbacAuthorization = true, accessPolicies = [] } = options;
  return armResource(options, "Microsoft.KeyVault/vaults", {
    sku: { family: "A", name: "standard" },
    tenantId,
    accessPolicies: accessPolicies.map(({ objectId, applicationId, secrets = [], keys = [], certificates = [] }) => ({
      tenantId,
      objectId,
      ...(applicationId === undefined ? {} : { applicationId }),
      permissions: { secrets, keys, certificates },
    })),
    networkAcls: { bypass: "AzureServices", defaultAction: "Allow", ipRules: [], virtualNetworkRules: [] },
    enabledForDeployment: false,
    enabledForDiskEncryption: false,
    enabledForTemplateDeployment: false,
    enableSoftDelete: true,
    softDeleteRetentionInDays: 90,
    enableRbacAuthorization,
    enablePurgeProtection: true,
    vaultUri: `https://${name}.vault.azure.net/`,
    publicNetworkAccess: options.publicNetworkAccess ?? "Enabled",
  });
}
