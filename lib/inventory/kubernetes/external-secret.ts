import type { KubernetesObject } from "./kubernetes-object.ts";

/** `external-secrets.io ExternalSecret`. */
export interface ExternalSecret extends KubernetesObject {
  readonly store: { readonly kind: "SecretStore" | "ClusterSecretStore"; readonly name: string };
  readonly targetName: string;
  readonly keys: readonly string[];
  /** The `Ready` condition; null before the first sync. */
  readonly ready: { readonly isTrue: boolean; readonly reason: string; readonly message: string } | null;
  readonly refreshTime: string | null;
  /** As written, e.g. `1h`. */
  readonly refreshInterval: string | null;
}

/** `SecretStore` or `ClusterSecretStore` of the Azure Key Vault provider; `namespace` is empty for the latter. */
export interface SecretStore extends KubernetesObject {
  readonly kind: "SecretStore" | "ClusterSecretStore";
  readonly vaultHost: string | null;
  readonly authType: "ServicePrincipal" | "ManagedIdentity" | "WorkloadIdentity";
  readonly serviceAccount: { readonly name: string; readonly namespace: string | null } | null;
  readonly identityId: string | null;
}
