import type { KubernetesObject } from "./kubernetes-object.ts";

/**
 * A KEDA `TriggerAuthentication` or `ClusterTriggerAuthentication` (without a namespace) of the provider
 * `azure-workload`: the KEDA operator presents its own ServiceAccount's token for it, never the scaled workload's.
 * https://keda.sh/docs/latest/authentication-providers/azure-ad-workload-identity/
 */
export interface TriggerAuthentication extends KubernetesObject {
  readonly kind: "TriggerAuthentication" | "ClusterTriggerAuthentication";
  /** Null: the client id that stands on the operator's own ServiceAccount. */
  readonly identityId: string | null;
}
