import { secretProviderClassPodStatus } from "../../build/secret-provider-class.ts";
import type { ApiObject } from "../../kubernetes/api-object.ts";
import { minutesBefore, type PulseosOptions } from "./change.ts";
import { identities, nodes, serviceAccounts } from "./names.ts";
import { onWorkers } from "./nodes.ts";
import { vaultWorkload } from "./vault-workload.ts";

/** The scheduler: a vault bridge that stands from end to end. */
export function scheduler(options: PulseosOptions): ApiObject[] {
  const made = vaultWorkload({
    name: "scheduler",
    serviceAccountName: serviceAccounts.scheduler,
    clientId: identities.scheduler.clientId,
    objectName: "scheduler-token",
    secretKey: "SCHEDULER_TOKEN",
    podState: onWorkers(options, {
      state: "running",
      nodeName: nodes.workers[1],
      startedAt: minutesBefore(options.now, 300),
    }),
  });
  if (options.changes.has("stop-workers-pool")) return [...made.objects];
  return [...made.objects, ...made.pods.map((pod) => secretProviderClassPodStatus(pod, made.secretProviderClass))];
}
