import { seenInAzure } from "../bridges/evidence.ts";
import { azPlace } from "../fixes/az-place.ts";
import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { ManagedCluster } from "../inventory/azure/managed-cluster.ts";
import { defineFindingRule } from "./finding.ts";

/** https://learn.microsoft.com/azure/aks/use-azure-ad-pod-identity */
export const podIdentityLeftover = defineFindingRule({
  id: "pod-identity-leftover",
  description: "The retired pod identity add-on must be off: it stands between pods and the node's identity endpoint.",
  find: (index) =>
    index
      .all("managedClusters")
      .filter(({ podIdentityEnabled }) => podIdentityEnabled)
      .map(describe),
});

function describe(cluster: ManagedCluster) {
  const scope = subscriptionScope(cluster.id) ?? "/";
  return {
    severity: "warning" as const,
    resource: { type: "Microsoft.ContainerService/managedClusters", id: cluster.id },
    message: `${cluster.name} still runs the pod identity add-on, which gets no more repairs. It answers in place of the node's identity endpoint, and refuses pods that it has no binding for.`,
    evidence: [
      seenInAzure(
        "pod identity",
        "enabled",
        "managedClusters",
        cluster,
        "properties.podIdentityProfile.enabled",
        scope,
      ),
    ],
    fix: {
      az: `az aks update ${azPlace(cluster)} --name ${cluster.name} --disable-pod-identity`,
      terraform: null,
      kubectl:
        "kubectl get pods --all-namespaces --selector aadpodidbinding   # what has to move to workload identity first",
      docs: "https://learn.microsoft.com/azure/aks/use-azure-ad-pod-identity",
    },
  };
}
