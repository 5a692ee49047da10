import type { KubernetesObject } from "./kubernetes-object.ts";
import type { ProviderShape } from "./provider-shape.ts";

/** `azconfig.io/v1 AzureAppConfigurationProvider`. */
export interface AppConfigurationProvider extends KubernetesObject {
  readonly uid: string;
  /** Lower-case host of `spec.endpoint`; null when it uses a connection string from a Secret. */
  readonly storeHost: string | null;
  readonly configMapName: string | null;
  /** The Secret that Key Vault references go into. */
  readonly secretName: string | null;
  readonly auth: ProviderAuth;
  readonly isRefreshEnabled: boolean;
  /** As written, e.g. `30s`; null where it is left to its default of 30 seconds. */
  readonly refreshInterval: string | null;
  /** Whom references into Key Vaults are followed as; null where the provider follows none. */
  readonly vaultReferences: ProviderVaultReferences | null;
  readonly shape: ProviderShape;
  /** `Pending`, `Running`, `Complete`, `Failed`, `UpdateFailed`; null before the first reconcile. */
  readonly phase: string | null;
  readonly message: string | null;
  /** ISO 8601 or null. */
  readonly lastReconcileTime: string | null;
  readonly lastSyncTime: string | null;
}

/** Which identity the provider's controller presents. */
export type ProviderAuth =
  | { readonly kind: "system-assigned" }
  | { readonly kind: "managed-identity"; readonly clientId: string }
  | { readonly kind: "service-account"; readonly serviceAccountName: string }
  | { readonly kind: "controller"; readonly clientId: string | null }
  | { readonly kind: "connection-string" }
  | { readonly kind: "service-principal" };

/** `spec.secret.auth`. A vault that is not among these is read with the first of the two. */
export interface ProviderVaultReferences {
  readonly auth: ProviderAuth;
  readonly vaults: readonly { readonly host: string | null; readonly auth: ProviderAuth }[];
}
