import { seenInAzure, seenInCluster, type Observation } from "../bridges/evidence.ts";
import type { ManagedCluster } from "../inventory/azure/managed-cluster.ts";
import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { WebhookAt } from "../bridges/webhook-state.ts";

/** How a webhook fails, and how many answer for it. */
export function seenWebhook({ webhook, readyEndpoints }: WebhookAt): Observation[] {
  const policy = seenInCluster(
    "failure policy",
    webhook.failurePolicy,
    "webhooks",
    "MutatingWebhookConfiguration",
    webhook,
    "webhooks[].failurePolicy",
  );
  if (webhook.service === null || readyEndpoints === null) return [policy];
  const { namespace, name } = webhook.service;
  const service = { cluster: webhook.cluster, namespace, name };
  const path = "endpoints[].conditions.ready";
  return [policy, seenInCluster("ready endpoints", String(readyEndpoints), "endpointSlices", "Service", service, path)];
}

/** What Azure says of its add-on: for the reader, who looks there first. The webhook itself decides. */
export function seenAddOn(cluster: ManagedCluster): Observation {
  const value = cluster.workloadIdentityEnabled ? "enabled" : "disabled";
  const path = "properties.securityProfile.workloadIdentity.enabled";
  return seenInAzure("add-on", value, "managedClusters", cluster, path, subscriptionScope(cluster.id) ?? "/");
}
