import type { EndpointSlice, WorkloadIdentityWebhook } from "../../../../lib/inventory/kubernetes/webhook.ts";
import { fields, isPresent, list, text, textOrNull } from "../json-fields.ts";
import { toKubernetesObject, type Projection } from "./projection.ts";

const webhookName = "mutation.azure-workload-identity.io";

/** https://learn.microsoft.com/azure/aks/faq#can-admission-controller-webhooks-impact-kube-system-and-internal-aks-namespaces */
const enforcerKey = "admissions.enforcer/disabled";

/** Null for every other webhook: mesh sidecars, policies, … */
export const toWorkloadIdentityWebhook: Projection<WorkloadIdentityWebhook> = (object, context) => {
  const webhook = list(object["webhooks"])
    .map(fields)
    .find((candidate) => candidate["name"] === webhookName);
  if (webhook === undefined) return null;
  const metadata = fields(object["metadata"]);
  const service = fields(webhook["clientConfig"])["service"];
  return {
    ...toKubernetesObject(metadata, context),
    failurePolicy: textOrNull(webhook["failurePolicy"]) ?? "Fail",
    isExemptFromEnforcer: [metadata["labels"], metadata["annotations"]].some(
      (map) => fields(map)[enforcerKey] === "true",
    ),
    service: isPresent(service)
      ? { namespace: text(fields(service)["namespace"]), name: text(fields(service)["name"]) }
      : null,
  };
};

export const toEndpointSlice: Projection<EndpointSlice> = (object, context) => {
  const metadata = fields(object["metadata"]);
  return {
    ...toKubernetesObject(metadata, context),
    service: text(fields(metadata["labels"])["kubernetes.io/service-name"]),
    readyEndpoints: list(object["endpoints"]).filter(isReady).length,
  };
};

/** A condition that is left out counts as ready: https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/#ready */
function isReady(endpoint: unknown): boolean {
  return fields(fields(endpoint)["conditions"])["ready"] !== false;
}
