import { expect, test } from "vitest";
import { createShareText } from "../share-text.ts";
import { toCsiNode } from "./to-csi-node.ts";

test("a CSINode keeps the names of its drivers", () => {
  const drivers = [
    { name: "disk.csi.azure.com", nodeID: "n" },
    { name: "secrets-store.csi.k8s.io", nodeID: "n" },
  ];
  const context = { cluster: "aks", shareText: createShareText() };
  expect(toCsiNode({ metadata: { name: "node-1" }, spec: { drivers } }, context)).toEqual({
    cluster: "aks",
    namespace: "",
    name: "node-1",
    drivers: ["disk.csi.azure.com", "secrets-store.csi.k8s.io"],
  });
  expect(toCsiNode({ metadata: { name: "node-2" }, spec: { drivers: null } }, context)?.drivers).toEqual([]);
});
