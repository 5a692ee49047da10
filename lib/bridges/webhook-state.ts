import { lookUpAll, type InventoryIndex } from "../inventory/inventory-index.ts";
import { endpointSliceByService, objectKey, webhookByCluster } from "../inventory/keys.ts";
import type { WorkloadIdentityWebhook } from "../inventory/kubernetes/webhook.ts";
import { absent, found, type Lookup } from "../inventory/lookup.ts";

/** The admission webhook that puts the token into pods, and whether anything answers for it. */
export interface WebhookState {
  readonly webhook: WorkloadIdentityWebhook;
  /** Null when its service is outside the cluster and so cannot be counted. */
  readonly readyEndpoints: number | null;
}

export function lookUpWebhook(index: InventoryIndex, cluster: string): Lookup<WebhookState> {
  const webhooks = lookUpAll(index, "webhooks", cluster, webhookByCluster, cluster);
  if (webhooks.state !== "found") return webhooks;
  const [webhook] = webhooks.value;
  if (webhook === undefined) return absent();
  if (webhook.service === null) return found({ webhook, readyEndpoints: null });
  const service = objectKey(cluster, webhook.service.namespace, webhook.service.name);
  const slices = lookUpAll(index, "endpointSlices", cluster, endpointSliceByService, service);
  if (slices.state !== "found") return slices;
  return found({ webhook, readyEndpoints: slices.value.reduce((sum, slice) => sum + slice.readyEndpoints, 0) });
}
