import type { KubernetesObject } from "./kubernetes-object.ts";

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
  | { readonly kind: "secret" };
