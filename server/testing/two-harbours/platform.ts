import { namespace } from "../../simulator/build/namespace.ts";
import { node } from "../../simulator/build/node.ts";
import { serviceAccount } from "../../simulator/build/service-account.ts";
import {
  endpointSlice,
  webhookService,
  workloadIdentityWebhook,
} from "../../simulator/build/workload-identity-webhook.ts";
import type { ApiObject } from "../../simulator/kubernetes/api-object.ts";
import { identities, nodes } from "./names.ts";

const namespaces = ["berths", "tugs", "ledger", "customs", "pilots", "external-secrets", "kube-system"];

/** What was there before the workloads came. */
export function platform(): ApiObject[] {
  const { fleetNorth, fleetSouth, ledger, customs, pilots, vaultReader, auditor } = identities;
  return [
    ...namespaces.map((name) => namespace(name)),
    ...nodes.quay.map((name) => node({ name, agentPool: "quay", mode: "system" })),
    ...nodes.deep.map((name) =>
      node({
        name,
        agentPool: "deep",
        labels: { "harbour.example/tier": "deep" },
        taints: [{ key: "harbour.example/dredged", value: "true", effect: "NoSchedule" }],
      }),
    ),
    workloadIdentityWebhook(),
    endpointSlice({ namespace: "kube-system", service: webhookService, readyEndpoints: 2 }),
    serviceAccount({ namespace: "berths", name: "sa-berth", clientId: fleetNorth.clientId.toUpperCase() }),
    // The other identity of that name.
    serviceAccount({ namespace: "tugs", name: "sa-tug", clientId: fleetSouth.clientId }),
    serviceAccount({ namespace: "ledger", name: "sa-ledger", clientId: ledger.clientId }),
    serviceAccount({ namespace: "customs", name: "sa-customs", clientId: customs.clientId }),
    serviceAccount({ namespace: "pilots", name: "sa-pilot", clientId: pilots.clientId }),
    serviceAccount({ namespace: "external-secrets", name: "sa-vault-reader", clientId: vaultReader.clientId }),
    serviceAccount({ namespace: "customs", name: "sa-auditor", clientId: auditor.clientId }),
  ];
}
