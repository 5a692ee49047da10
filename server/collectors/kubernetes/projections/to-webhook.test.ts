import { describe, expect, test } from "vitest";
import { createShareText } from "../share-text.ts";
import { toEndpointSlice, toWorkloadIdentityWebhook } from "./to-webhook.ts";

const context = { cluster: "aks-pulseos", shareText: createShareText() };

describe("the workload-identity webhook", () => {
  test("is known by the webhook's name, whatever the configuration is called", () => {
    const configuration = {
      metadata: { name: "renamed", labels: { "admissions.enforcer/disabled": "true" } },
      webhooks: [
        { name: "sidecar.mesh.io", failurePolicy: "Fail" },
        {
          name: "mutation.azure-workload-identity.io",
          failurePolicy: "Ignore",
          clientConfig: {
            service: { namespace: "kube-system", name: "azure-wi-webhook-webhook-service" },
            caBundle: "x",
          },
        },
      ],
    };
    expect(toWorkloadIdentityWebhook(configuration, context)).toEqual({
      cluster: "aks-pulseos",
      namespace: "",
      name: "renamed",
      failurePolicy: "Ignore",
      isExemptFromEnforcer: true,
      service: { namespace: "kube-system", name: "azure-wi-webhook-webhook-service" },
    });
  });

  test("may be called by URL; others are left out", () => {
    const webhooks = [{ name: "mutation.azure-workload-identity.io", clientConfig: { url: "https://x" } }];
    const metadata = { name: "w" };
    expect(toWorkloadIdentityWebhook({ metadata, webhooks }, context)).toMatchObject({
      failurePolicy: "Fail",
      service: null,
    });
    expect(toWorkloadIdentityWebhook({ metadata, webhooks: [{ name: "other" }] }, context)).toBeNull();
  });
});

test("an EndpointSlice counts the endpoints that are ready or do not say", () => {
  const slice = {
    metadata: { name: "s", namespace: "kube-system", labels: { "kubernetes.io/service-name": "wi" } },
    endpoints: [{ conditions: { ready: true } }, { conditions: { ready: false } }, { conditions: {} }],
  };
  expect(toEndpointSlice(slice, context)).toMatchObject({ service: "wi", readyEndpoints: 2 });
});
