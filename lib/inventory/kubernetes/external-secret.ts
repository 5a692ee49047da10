import type { KubernetesObject } from "./kubernetes-object.ts";
import type { VaultObject } from "./secret-provider-class.ts";

export interface SecretStoreReference {
  readonly kind: "SecretStore" | "ClusterSecretStore";
  readonly name: string;
}

/** `external-secrets.io ExternalSecret`. */
export interface ExternalSecret extends KubernetesObject {
  /** Null where it takes everything from a generator, or each entry from a store of its own. */
  readonly store: SecretStoreReference | null;
  readonly targetName: string;
  readonly keys: readonly string[];
  /** `keys` are all that the Secret will have: nothing is taken over whole, and nobody else adds to it. */
  readonly hasOnlyTheseKeys: boolean;
  /** `Owner`, `Orphan`, `Merge`, `CreateOrMerge` or `None`, which makes no Secret. */
  readonly creationPolicy: string;
  /** What is fetched from the vault; a key of the store may begin with its type. */
  readonly objects: readonly VaultObject[];
  /** The `Ready` condition; null before the first sync. */
  readonly ready: { readonly isTrue: boolean; readonly reason: string; readonly message: string } | null;
  readonly refreshTime: string | null;
  /** As written, e.g. `1h`. */
  readonly refreshInterval: string | null;
  /** It is refreshed every `refreshInterval`, and not only when it is made or changed. */
  readonly isPeriodic: boolean;
}

/** `SecretStore` or `ClusterSecretStore` of the Azure Key Vault provider; `namespace` is empty for the latter. */
export interface SecretStore extends KubernetesObject {
  readonly kind: "SecretStore" | "ClusterSecretStore";
  readonly vaultHost: string | null;
  readonly tenantId: string | null;
  readonly authType: "ServicePrincipal" | "ManagedIdentity" | "WorkloadIdentity";
  readonly serviceAccount: { readonly name: string; readonly namespace: string | null } | null;
  readonly identityId: string | null;
}
