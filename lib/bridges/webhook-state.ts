import { lookUpAll, type InventoryIndex } from "../inventory/inventory-index.ts";
import { endpointSliceByService, objectKey, replicaSetByOwner, webhookByCluster } from "../inventory/keys.ts";
import type { ReplicaSet } from "../inventory/kubernetes/replica-set.ts";
import type { WorkloadIdentityWebhook } from "../inventory/kubernetes/webhook.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";
import { absent, found, unread, type Gap, type Lookup } from "../inventory/lookup.ts";
import { webhookName } from "./workload-identity-names.ts";

export interface WebhookAt {
  readonly webhook: WorkloadIdentityWebhook;
  /** Null when its service is outside the cluster and so cannot be counted. */
  readonly readyEndpoints: number | null;
}

/** The admission webhook that puts the token into pods, and whether anything answers for it. */
export interface WebhookState extends WebhookAt {
  /** Further configurations of it: every one that fails closed has to answer. */
  readonly others: readonly WebhookAt[];
}

export function lookUpWebhook(index: InventoryIndex, cluster: string): Lookup<WebhookState> {
  const webhooks = lookUpAll(index, "webhooks", cluster, webhookByCluster, cluster);
  if (webhooks.state !== "found") return webhooks;
  const states: WebhookAt[] = [];
  const gaps: Gap[] = [];
  for (const webhook of webhooks.value) {
    const endpoints = readyEndpointsOf(index, webhook);
    if (endpoints.state === "unread") gaps.push(...endpoints.gaps);
    if (endpoints.state === "found") states.push({ webhook, readyEndpoints: endpoints.value });
  }
  if (gaps.length > 0) return unread(gaps);
  const [first, ...others] = states.toSorted((left, right) => orderOf(left) - orderOf(right));
  return first === undefined ? absent() : found({ ...first, others });
}

function readyEndpointsOf(index: InventoryIndex, { cluster, service }: WorkloadIdentityWebhook): Lookup<number | null> {
  if (service === null) return found(null);
  const key = objectKey(cluster, service.namespace, service.name);
  const slices = lookUpAll(index, "endpointSlices", cluster, endpointSliceByService, key);
  if (slices.state !== "found") return slices;
  return found(slices.value.reduce((sum, slice) => sum + slice.readyEndpoints, 0));
}

/** First the one that decides: without endpoints and failing closed, it keeps every pod from being made. */
function orderOf({ webhook, readyEndpoints }: WebhookAt): number {
  if (readyEndpoints !== 0) return 1;
  return webhook.failurePolicy === "Fail" ? 0 : 2;
}

/**
 * A ReplicaSet of the workload that could not make a pod, because the webhook could not be called. The condition
 * lasts as long as the failure does, where the event about it is forgotten within the hour.
 */
export function lookUpRefusal(index: InventoryIndex, { kind, cluster, uid }: Workload): Lookup<ReplicaSet> {
  if (kind !== "Deployment") return absent();
  const gaps = index.gaps("replicaSets", cluster);
  if (gaps.length > 0) return unread(gaps);
  const refused = index
    .having("replicaSets", replicaSetByOwner, uid)
    .find(({ failure }) => failure?.includes(webhookName));
  return refused === undefined ? absent() : found(refused);
}
