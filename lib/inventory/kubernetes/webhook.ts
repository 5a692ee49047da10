import type { KubernetesObject } from "./kubernetes-object.ts";

/** A MutatingWebhookConfiguration that carries `mutation.azure-workload-identity.io`. */
export interface WorkloadIdentityWebhook extends KubernetesObject {
  readonly failurePolicy: string;
  /** Labelled so that AKS lets it see the pods of kube-system, which it keeps from other webhooks. */
  readonly isExemptFromEnforcer: boolean;
  readonly service: { readonly namespace: string; readonly name: string } | null;
}

/** An EndpointSlice, reduced to how many of its endpoints are ready. */
export interface EndpointSlice extends KubernetesObject {
  readonly service: string;
  readonly readyEndpoints: number;
}
