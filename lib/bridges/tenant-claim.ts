import type { ManagedCluster } from "../inventory/azure/managed-cluster.ts";
import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { Pod } from "../inventory/kubernetes/pod.ts";
import type { ServiceAccount } from "../inventory/kubernetes/service-account.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";
import { valueOf, type Lookup } from "../inventory/lookup.ts";
import { claimedVariable, type ClaimedVariable } from "./claimed-variable.ts";
import { seenInAzure, seenInCluster, type Observation } from "./evidence.ts";
import { tenantIdAnnotationKey } from "./workload-identity-names.ts";

/**
 * Which tenant the workload will ask for a token: a variable of the template, else the ServiceAccount's annotation,
 * else what the webhook was started with, which is the cluster's tenant unless somebody chose another.
 */
export type TenantClaim =
  /** An annotation without a value leaves the pods without a tenant. */
  | { readonly from: "env" | "annotation" | "pod"; readonly value: string; readonly observation: Observation }
  | { readonly from: "cluster"; readonly value: string; readonly observation: Observation }
  | Extract<ClaimedVariable, { from: "hidden" }>
  | { readonly from: "nowhere" };

export function claimedTenant(
  workload: Workload,
  serviceAccount: Lookup<ServiceAccount>,
  pods: readonly Pod[],
  aks: Lookup<ManagedCluster>,
): TenantClaim {
  const account = valueOf(serviceAccount);
  const annotated = account?.annotations[tenantIdAnnotationKey];
  const variable = claimedVariable(workload, "AZURE_TENANT_ID", "tenant", annotated);
  if (variable !== undefined) return variable;
  if (account !== undefined && annotated !== undefined) {
    const path = `metadata.annotations["${tenantIdAnnotationKey}"]`;
    const observation = seenInCluster("tenant", annotated, "serviceAccounts", "ServiceAccount", account, path);
    return { from: "annotation", value: annotated, observation };
  }
  return injectedTenant(pods) ?? tenantOfCluster(valueOf(aks));
}

function injectedTenant(pods: readonly Pod[]): TenantClaim | undefined {
  const pod = pods.find(({ identity }) => identity?.tenantId);
  const value = pod?.identity?.tenantId;
  if (pod === undefined || value == null) return undefined;
  const path = "spec.containers[].env[AZURE_TENANT_ID]";
  return { from: "pod", value, observation: seenInCluster("tenant", value, "pods", "Pod", pod, path) };
}

function tenantOfCluster(cluster: ManagedCluster | undefined): TenantClaim {
  const value = cluster?.tenantId;
  if (cluster === undefined || value == null) return { from: "nowhere" };
  const scope = subscriptionScope(cluster.id) ?? "/";
  const observation = seenInAzure("tenant", value, "managedClusters", cluster, "identity.tenantId", scope);
  return { from: "cluster", value, observation };
}
