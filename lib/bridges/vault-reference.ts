import type { ManagedCluster } from "../inventory/azure/managed-cluster.ts";
import type { KeyVault } from "../inventory/azure/key-vault.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { absent, valueOf, type Lookup } from "../inventory/lookup.ts";
import type { AppConfigurationProvider } from "../inventory/kubernetes/app-configuration-provider.ts";
import { lookUpFarEnd } from "./far-end.ts";
import type { ProviderController } from "./provider-controller.ts";
import { providerSignIn } from "./provider-sign-in.ts";
import { signedInAs, type SignIn } from "./sign-in.ts";
import { vaultPermissions, type VaultPermission } from "./vault-permission.ts";

/** A Key Vault that a provider follows references into, and as whom. */
export interface VaultReference {
  /** Null for the vaults that it does not name. */
  readonly host: string | null;
  readonly signIn: SignIn;
  readonly vault: Lookup<KeyVault>;
  /** Empty until both the vault and the identity are known. */
  readonly permissions: readonly VaultPermission[];
}

/** Those that the provider names; without any, the one that stands for all that the references lead to. */
export function vaultReferencesOf(
  index: InventoryIndex,
  provider: AppConfigurationProvider,
  place: { readonly aks: Lookup<ManagedCluster>; readonly controller: Lookup<ProviderController> },
): readonly VaultReference[] {
  const { vaultReferences } = provider;
  if (vaultReferences === null) return [];
  const { auth, vaults } = vaultReferences;
  const followed = vaults.length === 0 ? [{ host: null, auth }] : vaults;
  return followed.map(({ host, auth: own }) => {
    const signIn = providerSignIn(index, provider, { ...place, auth: own });
    const vault = host === null ? absent() : lookUpFarEnd(index, "keyVaults", host);
    return {
      host,
      signIn,
      vault,
      permissions: vaultPermissions(index, valueOf(vault), valueOf(signedInAs(signIn)), []),
    };
  });
}
