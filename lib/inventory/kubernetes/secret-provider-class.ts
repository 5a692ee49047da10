import type { KubernetesObject } from "./kubernetes-object.ts";

/** `secrets-store.csi.x-k8s.io/v1 SecretProviderClass` of the Azure provider. */
export interface SecretProviderClass extends KubernetesObject {
  readonly provider: string;
  readonly vaultName: string | null;
  readonly tenantId: string | null;
  readonly clientId: string | null;
  readonly mode: "workload-identity" | "vm-managed-identity" | "pod-identity" | "token-proxy" | "service-principal";
  /** The client id used in `vm-managed-identity` mode; null means the node's system-assigned identity. */
  readonly userAssignedClientId: string | null;
  readonly objects: readonly VaultObject[];
  /** Secrets that are synced while a pod mounts the class. */
  readonly secretObjects: readonly {
    readonly secretName: string;
    readonly keys: readonly string[];
    readonly objectNames: readonly string[];
  }[];
}

export interface VaultObject {
  readonly name: string;
  readonly type: "secret" | "key" | "cert";
  readonly alias: string | null;
}

/** `SecretProviderClassPodStatus`: proof that a pod mounted a class. */
export interface SecretProviderClassPodStatus extends KubernetesObject {
  readonly podName: string;
  readonly className: string;
  readonly isMounted: boolean;
}
