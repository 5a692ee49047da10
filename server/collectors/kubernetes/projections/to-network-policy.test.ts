import { expect, test } from "vitest";
import { createShareText } from "../share-text.ts";
import { toNetworkPolicy } from "./to-network-policy.ts";

const context = { cluster: "harbour", shareText: createShareText() };
const policy = (spec: object) => toNetworkPolicy({ metadata: { name: "p", namespace: "shop" }, spec }, context);

test("a policy for egress is kept with whom it selects and what it lets out", () => {
  const spec = {
    podSelector: {
      matchLabels: { app: "checkout" },
      matchExpressions: [{ key: "tier", operator: "In", values: ["web"] }],
    },
    policyTypes: ["Ingress", "Egress"],
    egress: [
      { to: [{ namespaceSelector: {} }], ports: [{ protocol: "UDP", port: 53 }] },
      { to: [{ ipBlock: { cidr: "0.0.0.0/0" } }], ports: [{ port: 6380, endPort: 6390 }, { port: "https" }] },
      {},
    ],
  };
  expect(policy(spec)).toEqual({
    cluster: "harbour",
    namespace: "shop",
    name: "p",
    matchLabels: { app: "checkout" },
    matchExpressions: [{ key: "tier", operator: "In", values: ["web"] }],
    egress: [
      { leavesCluster: false, ports: [{ port: 53, endPort: null }] },
      {
        leavesCluster: true,
        ports: [
          { port: 6380, endPort: 6390 },
          { port: null, endPort: null },
        ],
      },
      { leavesCluster: true, ports: [] },
    ],
  });
});

test("a policy says by its types, or else by its rules, whether it is about egress", () => {
  expect(policy({ podSelector: {}, policyTypes: ["Egress"] })).toMatchObject({ egress: [] });
  expect(policy({ podSelector: {}, egress: [{}] })).toMatchObject({ egress: [{ leavesCluster: true }] });
  expect(policy({ podSelector: {}, policyTypes: ["Ingress"], egress: [{}] })).toBeNull();
  expect(policy({ podSelector: {} })).toBeNull();
});
