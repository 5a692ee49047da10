import { expect, test } from "vitest";
import { createShareText } from "../share-text.ts";
import { toNode } from "./to-node.ts";

const context = { cluster: "aks-pulseos", shareText: createShareText() };

test("a node keeps labels, taints, readiness and what pods may use", () => {
  const node = {
    metadata: { name: "aks-workers-1", labels: { agentpool: "workers" }, creationTimestamp: "2026-11-20T09:00:00Z" },
    spec: {
      unschedulable: true,
      taints: [
        { key: "kubernetes.azure.com/scalesetpriority", value: "spot", effect: "NoSchedule" },
        { key: "node.kubernetes.io/unschedulable", effect: "NoSchedule" },
        { key: "x", effect: "Invented" },
      ],
    },
    status: {
      conditions: [
        { type: "MemoryPressure", status: "False" },
        { type: "Ready", status: "Unknown" },
      ],
      capacity: { cpu: "4", memory: "32Gi", pods: "110" },
      allocatable: { cpu: "3860m", memory: "27Gi", pods: "110" },
    },
  };
  expect(toNode(node, context)).toEqual({
    cluster: "aks-pulseos",
    namespace: "",
    name: "aks-workers-1",
    labels: { agentpool: "workers" },
    taints: [
      { key: "kubernetes.azure.com/scalesetpriority", value: "spot", effect: "NoSchedule" },
      { key: "node.kubernetes.io/unschedulable", value: "", effect: "NoSchedule" },
    ],
    isCordoned: true,
    isReady: false,
    createdAt: "2026-11-20T09:00:00Z",
    allocatable: { cpuInMillicores: 3860, memoryInBytes: 27 * 2 ** 30, pods: 110 },
  });
});

test("a node that says nothing is not ready and has no known capacity", () => {
  expect(toNode({ metadata: { name: "n" } }, context)).toMatchObject({
    isReady: false,
    isCordoned: false,
    createdAt: null,
    allocatable: { cpuInMillicores: null, memoryInBytes: null, pods: null },
  });
});
