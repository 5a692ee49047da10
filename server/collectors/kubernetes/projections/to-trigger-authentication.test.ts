import { expect, test } from "vitest";
import { createShareText } from "../share-text.ts";
import { toClusterTriggerAuthentication, toTriggerAuthentication } from "./to-trigger-authentication.ts";

const context = { cluster: "aks-pulseos", shareText: createShareText() };

test("keeps whose identity the operator asks for, and nothing of the Secrets that other triggers use", () => {
  const spec = {
    podIdentity: { provider: "azure-workload", identityId: "0c" },
    secretTargetRef: [{ parameter: "connection", name: "s", key: "k" }],
  };
  expect(toTriggerAuthentication({ metadata: { namespace: "shop", name: "queue" }, spec }, context)).toEqual({
    cluster: "aks-pulseos",
    namespace: "shop",
    name: "queue",
    kind: "TriggerAuthentication",
    identityId: "0c",
  });
  expect(
    toClusterTriggerAuthentication(
      { metadata: { name: "queue" }, spec: { podIdentity: { provider: "azure-workload" } } },
      context,
    ),
  ).toMatchObject({ kind: "ClusterTriggerAuthentication", namespace: "", identityId: null });
});

test("leaves out what signs in otherwise", () => {
  const spec = { podIdentity: { provider: "aws" } };
  expect(toTriggerAuthentication({ metadata: { name: "a" }, spec }, context)).toBeNull();
  expect(toTriggerAuthentication({ metadata: { name: "b" }, spec: {} }, context)).toBeNull();
});
