import type { ApiObject } from "../kubernetes/api-object.ts";
import { apiObject, toKubernetesTime, type Identity } from "./api-object.ts";

const apiVersion = "external-secrets.io/v1";

export interface ExternalSecretOptions extends Identity {
  readonly store: { readonly kind: "SecretStore" | "ClusterSecretStore"; readonly name: string };
  readonly targetName?: string;
  /** Keys of the Secret, each with the vault secret it comes from. */
  readonly data: Readonly<Record<string, string>>;
  /** Left out: not synced yet. */
  readonly ready?: { readonly isTrue: boolean; readonly reason: string; readonly message: string };
  readonly refreshedAt?: Date;
}

export function externalSecret(options: ExternalSecretOptions): ApiObject {
  const { store, targetName, data, ready, refreshedAt, ...identity } = options;
  return apiObject(apiVersion, "ExternalSecret", identity, {
    spec: {
      refreshInterval: "1h0m0s",
      secretStoreRef: store,
      target: {
        ...(targetName === undefined ? {} : { name: targetName }),
        creationPolicy: "Owner",
        deletionPolicy: "Retain",
      },
      data: Object.entries(data).map(([secretKey, key]) => ({ secretKey, remoteRef: { key } })),
    },
    status: {
      ...(ready === undefined
        ? {}
        : {
            conditions: [
              { type: "Ready", status: ready.isTrue ? "True" : "False", reason: ready.reason, message: ready.message },
            ],
          }),
      ...(refreshedAt === undefined ? {} : { refreshTime: toKubernetesTime(refreshedAt) }),
    },
  });
}

export interface SecretStoreOptions extends Identity {
  readonly vaultUrl: string;
  readonly authType: "ServicePrincipal" | "ManagedIdentity" | "WorkloadIdentity";
  readonly serviceAccount?: { readonly name: string; readonly namespace?: string };
  readonly identityId?: string;
}

/** A SecretStore, or a ClusterSecretStore when it has no namespace. */
export function secretStore({
  vaultUrl,
  authType,
  serviceAccount,
  identityId,
  ...identity
}: SecretStoreOptions): ApiObject {
  const kind = identity.namespace === undefined ? "ClusterSecretStore" : "SecretStore";
  return apiObject(apiVersion, kind, identity, {
    spec: {
      provider: {
        azurekv: {
          authType,
          vaultUrl,
          environmentType: "PublicCloud",
          ...(serviceAccount === undefined ? {} : { serviceAccountRef: serviceAccount }),
          ...(identityId === undefined ? {} : { identityId }),
        },
      },
    },
    status: { conditions: [{ type: "Ready", status: "True", reason: "Valid", message: "store validated" }] },
  });
}
