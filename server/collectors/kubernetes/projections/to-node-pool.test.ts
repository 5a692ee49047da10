import { expect, test } from "vitest";
import { createShareText } from "../share-text.ts";
import { toNodePool } from "./to-node-pool.ts";

const context = { cluster: "aks-pulseos", shareText: createShareText() };

test("a NodePool keeps what its nodes will be like, how much it may make, and whether it is ready", () => {
  const nodePool = {
    metadata: { name: "default", annotations: { "karpenter.sh/nodepool-hash": "PLANTED" } },
    spec: {
      limits: { cpu: "100", memory: "400Gi" },
      template: {
        metadata: { labels: { team: "dispatch" } },
        spec: {
          nodeClassRef: { group: "karpenter.azure.com", kind: "AKSNodeClass", name: "default" },
          requirements: [
            { key: "karpenter.sh/capacity-type", operator: "In", values: ["spot", "on-demand"], minValues: 1 },
            { key: "x", operator: "Invented" },
          ],
          taints: [{ key: "sku", value: "gpu", effect: "NoSchedule" }],
          startupTaints: [{ key: "node.cilium.io/agent-not-ready", effect: "NoExecute" }],
        },
      },
    },
    status: {
      resources: { cpu: "16", memory: "64Gi", nodes: "4" },
      conditions: [{ type: "Ready", status: "False", reason: "NodeClassNotReady", message: "" }],
    },
  };
  expect(toNodePool(nodePool, context)).toEqual({
    cluster: "aks-pulseos",
    namespace: "",
    name: "default",
    labels: { team: "dispatch" },
    requirements: [{ key: "karpenter.sh/capacity-type", operator: "In", values: ["spot", "on-demand"] }],
    taints: [{ key: "sku", value: "gpu", effect: "NoSchedule" }],
    limits: { cpuInMillicores: 100_000, memoryInBytes: 400 * 2 ** 30, nodes: null },
    inUse: { cpuInMillicores: 16_000, memoryInBytes: 64 * 2 ** 30, nodes: 4 },
    replicas: null,
    ready: { isTrue: false, message: "NodeClassNotReady" },
  });
});

test("a NodePool that says nothing has no limits, and nobody knows whether it is ready", () => {
  expect(toNodePool({ metadata: { name: "n" }, spec: { replicas: 3 } }, context)).toMatchObject({
    limits: { cpuInMillicores: null, memoryInBytes: null, nodes: null },
    replicas: 3,
    ready: null,
  });
});
