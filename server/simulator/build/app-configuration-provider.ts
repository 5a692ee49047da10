import type { ApiObject } from "../kubernetes/api-object.ts";
import type { JsonObject } from "../merge-patch.ts";
import { apiObject, toKubernetesTime, type Identity } from "./api-object.ts";

export interface AppConfigurationProviderOptions extends Identity {
  readonly endpoint: string;
  readonly configMapName: string;
  /** `spec.auth`; left out, the node's system-assigned identity is used. */
  readonly auth?: JsonObject;
  readonly refreshEnabled?: boolean;
  /** Left out: never reconciled. */
  readonly phase?: keyof typeof messages;
  /** Of the last reconcile; the last sync is as old when the phase is `Complete`. */
  readonly reconciledAt?: Date;
  readonly syncedAt?: Date;
}

/** The controller says no more than these sentences; causes stand in its log only. */
const messages = {
  Pending: "",
  Running: "The AzureAppConfigurationProvider is syncing...",
  Complete: "Complete sync key-values from App Configuration to target ConfigMap or Secret.",
  Failed: "Fail to create key-values from App Configuration to target ConfigMap or Secret.",
  UpdateFailed: "Fail to update present key-values in target ConfigMap or Secret.",
};

/** `azconfig.io/v1 AzureAppConfigurationProvider`. */
export function appConfigurationProvider(options: AppConfigurationProviderOptions): ApiObject {
  const {
    endpoint,
    configMapName,
    auth,
    refreshEnabled,
    phase,
    reconciledAt,
    syncedAt = reconciledAt,
    ...identity
  } = options;
  const spec = {
    endpoint,
    replicaDiscoveryEnabled: true,
    target: { configMapName, configMapData: { type: "default" } },
    ...(auth === undefined ? {} : { auth }),
    configuration: { selectors: [{ keyFilter: "*" }], refresh: { enabled: refreshEnabled ?? false, interval: "30s" } },
  };
  const kind = "AzureAppConfigurationProvider";
  if (phase === undefined) return apiObject("azconfig.io/v1", kind, identity, { spec });
  const hasSynced = phase === "Complete" || phase === "UpdateFailed";
  return apiObject("azconfig.io/v1", kind, identity, {
    spec,
    status: {
      phase,
      message: messages[phase],
      ...(reconciledAt === undefined ? {} : { lastReconcileTime: toKubernetesTime(reconciledAt) }),
      ...(hasSynced && syncedAt !== undefined ? { lastSyncTime: toKubernetesTime(syncedAt) } : {}),
      refreshStatus: {},
    },
  });
}
