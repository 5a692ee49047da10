import type { ArmResource } from "../../arm/arm-estate.ts";
import { agentPool, agentPoolResources, managedCluster } from "../../build/managed-cluster.ts";
import type { PulseosOptions } from "./change.ts";
import { issuerUrl, places, tenantId } from "./names.ts";

/** The AKS cluster and its three pools. */
export function pulseosCluster({ changes }: PulseosOptions): ArmResource[] {
  const isStopped = changes.has("stop-workers-pool");
  const cluster = managedCluster({
    ...places.cluster,
    tenantId,
    issuerUrl,
    agentPools: [
      agentPool({ name: "system", mode: "System", count: 2, nodeTaints: ["CriticalAddonsOnly=true:NoSchedule"] }),
      agentPool({
        name: "workers",
        vmSize: "Standard_E4s_v5",
        count: isStopped ? 0 : 2,
        powerState: isStopped ? "Stopped" : "Running",
        autoscaling: { minCount: 2, maxCount: 6 },
      }),
      agentPool({ name: "spot", vmSize: "Standard_E4s_v5", count: 2, isSpot: true }),
    ],
  });
  return [cluster, ...agentPoolResources(cluster)];
}
