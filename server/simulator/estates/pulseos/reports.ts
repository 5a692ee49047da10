import { rollout } from "../../build/rollout.ts";
import { serviceAccount } from "../../build/service-account.ts";
import type { ApiObject } from "../../kubernetes/api-object.ts";
import { minutesBefore, type PulseosOptions } from "./change.ts";
import { identities, nodes, serviceAccounts, tenantId } from "./names.ts";
import { onWorkers } from "./nodes.ts";

/** Calls the shared OpenAI account, whose role assignments the dashboard may not read. */
export function reports(options: PulseosOptions): ApiObject[] {
  const { clientId } = identities.reports;
  const { objects } = rollout({
    namespace: "reports",
    name: "pulseos-reports",
    helm: { name: "pulseos-reports", namespace: "reports", chart: "pulseos-reports-0.9.0" },
    template: {
      labels: { "azure.workload.identity/use": "true" },
      spec: {
        serviceAccountName: serviceAccounts.reports,
        containers: [
          {
            name: "reports",
            image: "acrpulseos.azurecr.io/pulseos/reports:0.9.0",
            env: [
              { name: "AZURE_OPENAI_ENDPOINT", value: "https://oai-pulseos-shared.openai.azure.com/" },
              { name: "AZURE_OPENAI_DEPLOYMENT", value: "gpt-4o-mini" },
            ],
            resources: { requests: { cpu: "250m", memory: "512Mi" } },
          },
        ],
      },
    },
    identity: { clientId, tenantId },
    pods: [
      onWorkers(options, { state: "running", nodeName: nodes.workers[0], startedAt: minutesBefore(options.now, 500) }),
    ],
  });
  return [serviceAccount({ namespace: "reports", name: serviceAccounts.reports, clientId }), ...objects];
}
