import { expect, test } from "vitest";
import { createShareText } from "../share-text.ts";
import { toClusterRole, toClusterRoleBinding } from "./to-cluster-role.ts";

const context = { cluster: "aks-pulseos", shareText: createShareText() };

test("keeps what a role allows, and nothing of who made it", () => {
  const role = {
    metadata: { name: "use-id-checkout", annotations: { note: "dropped" } },
    rules: [
      { apiGroups: ["cid.wi.aks.azure.com"], resources: ["0c"], verbs: ["use-managed-identity"] },
      { nonResourceURLs: ["/metrics"], verbs: ["get"] },
    ],
  };
  expect(toClusterRole(role, context)).toEqual({
    cluster: "aks-pulseos",
    namespace: "",
    name: "use-id-checkout",
    rules: [
      {
        apiGroups: ["cid.wi.aks.azure.com"],
        resources: ["0c"],
        verbs: ["use-managed-identity"],
        resourceNames: [],
      },
      { apiGroups: [], resources: [], verbs: ["get"], resourceNames: [] },
    ],
  });
});

test("keeps whom a binding gives which role", () => {
  const binding = {
    metadata: { name: "b" },
    roleRef: { kind: "ClusterRole", name: "use-id-checkout" },
    subjects: [
      { kind: "ServiceAccount", namespace: "shop", name: "sa-checkout" },
      { kind: "Group", name: "system:serviceaccounts:shop" },
    ],
  };
  expect(toClusterRoleBinding(binding, context)).toEqual({
    cluster: "aks-pulseos",
    namespace: "",
    name: "b",
    roleName: "use-id-checkout",
    subjects: [
      { kind: "ServiceAccount", namespace: "shop", name: "sa-checkout" },
      { kind: "Group", namespace: "", name: "system:serviceaccounts:shop" },
    ],
  });
  expect(toClusterRoleBinding({ metadata: { name: "b" } }, context)?.subjects).toEqual([]);
});
