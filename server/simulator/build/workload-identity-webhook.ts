import type { ApiObject } from "../kubernetes/api-object.ts";
import { apiObject } from "./api-object.ts";

export const webhookService = "azure-wi-webhook-webhook-service";

/** The webhook's registration, as the AKS add-on makes it. */
export function workloadIdentityWebhook(options: { readonly failurePolicy?: "Fail" | "Ignore" } = {}): ApiObject {
  return apiObject(
    "admissionregistration.k8s.io/v1",
    "MutatingWebhookConfiguration",
    {
      name: "azure-wi-webhook-mutating-webhook-configuration",
      labels: { "azure-workload-identity.io/system": "true" },
    },
    {
      webhooks: [
        {
          name: "mutation.azure-workload-identity.io",
          clientConfig: {
            service: { namespace: "kube-system", name: webhookService, path: "/mutate-v1-pod", port: 443 },
            caBundle: "LS0tLS1CRUdJTg==",
          },
          rules: [{ operations: ["CREATE"], apiGroups: [""], apiVersions: ["v1"], resources: ["pods"], scope: "*" }],
          failurePolicy: options.failurePolicy ?? "Fail",
          matchPolicy: "Equivalent",
          namespaceSelector: {},
          objectSelector: { matchLabels: { "azure.workload.identity/use": "true" } },
          sideEffects: "None",
          timeoutSeconds: 10,
          admissionReviewVersions: ["v1", "v1beta1"],
          reinvocationPolicy: "IfNeeded",
        },
      ],
    },
  );
}

export interface EndpointSliceOptions {
  readonly namespace: string;
  readonly service: string;
  readonly readyEndpoints: number;
  readonly notReadyEndpoints?: number;
}

/** `discovery.k8s.io/v1 EndpointSlice`. */
export function endpointSlice({
  namespace,
  service,
  readyEndpoints,
  notReadyEndpoints = 0,
}: EndpointSliceOptions): ApiObject {
  const endpoint = (isReady: boolean, index: number) => ({
    addresses: [`10.244.0.${20 + index}`],
    conditions: { ready: isReady, serving: isReady, terminating: false },
  });
  return apiObject(
    "discovery.k8s.io/v1",
    "EndpointSlice",
    {
      namespace,
      name: `${service}-7k2xq`,
      labels: {
        "kubernetes.io/service-name": service,
        "endpointslice.kubernetes.io/managed-by": "endpointslice-controller.k8s.io",
      },
    },
    {
      addressType: "IPv4",
      endpoints: Array.from({ length: readyEndpoints + notReadyEndpoints }, (_, index) =>
        endpoint(index < readyEndpoints, index),
      ),
      ports: [{ name: "", port: 9443, protocol: "TCP" }],
    },
  );
}
