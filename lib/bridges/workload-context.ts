import { armKey } from "../inventory/azure/arm-id.ts";
import type { ManagedCluster } from "../inventory/azure/managed-cluster.ts";
import type { ServiceFamily } from "../inventory/host-mention.ts";
import { lookUp, type InventoryIndex } from "../inventory/inventory-index.ts";
import { clusterByArmId, jobByOwner, podByOwner, podByUid, replicaSetByOwner } from "../inventory/keys.ts";
import type { Pod } from "../inventory/kubernetes/pod.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";
import { absent, found, unread, type Lookup } from "../inventory/lookup.ts";
import { hostUsesOf, type HostUse } from "./host-use.ts";

/** A workload with what surrounds it: the cluster it is in, and its living pods. */
export interface WorkloadContext {
  readonly workload: Workload;
  readonly aks: Lookup<ManagedCluster>;
  /** Pods that are neither finished nor being deleted. */
  readonly pods: Lookup<readonly Pod[]>;
  /** The Azure hosts that the workload's containers and ConfigMaps name. */
  readonly hosts: readonly HostUse[];
  readonly declaredNeeds: readonly DeclaredNeed[];
}

/** A requirement that nothing reveals, stated in the configuration. */
export interface DeclaredNeed {
  /** `namespace/name`. */
  readonly workload: string;
  /** The other kinds show in the workload itself. */
  readonly kind: ServiceFamily;
  /** A host name, a resource's name or its ARM id. */
  readonly target: string;
}

/** Every workload of every cluster: what makes pods, and pods that nothing makes. */
export function contextsOf(
  index: InventoryIndex,
  declaredNeeds: readonly DeclaredNeed[] = [],
): readonly WorkloadContext[] {
  const aksByCluster = new Map(
    index.inventory.clusters.map((cluster) => [cluster.name, findManagedCluster(index, cluster.name)] as const),
  );
  const needsByWorkload = Map.groupBy(declaredNeeds, (need) => need.workload);
  return listWorkloads(index).map((workload) => ({
    workload,
    aks: aksByCluster.get(workload.cluster) ?? absent(),
    pods: livingPods(index, workload),
    hosts: hostUsesOf(workload, index),
    declaredNeeds: needsByWorkload.get(`${workload.namespace}/${workload.name}`) ?? [],
  }));
}

/** What makes pods, and pods that nothing makes. */
export function listWorkloads(index: InventoryIndex): readonly Workload[] {
  return [
    ...index.all("deployments"),
    ...index.all("statefulSets"),
    ...index.all("daemonSets"),
    ...index.all("jobs").filter((job) => job.owner?.kind !== "CronJob"),
    ...index.all("cronJobs"),
    ...index.all("pods").flatMap(barePod),
  ];
}

function barePod(pod: Pod): readonly Workload[] {
  if (pod.template === null) return [];
  const { cluster, namespace, name, uid, owner, template } = pod;
  const isIdle = isFinished(pod);
  return [
    {
      kind: "Pod",
      cluster,
      namespace,
      name,
      uid,
      owner,
      labels: {},
      annotations: {},
      template,
      replicas: 1,
      isIdle,
      helmRelease: null,
    },
  ];
}

/** The AKS resource of a cluster: by the configured id, else by the API server's host. */
export function findManagedCluster(index: InventoryIndex, clusterName: string): Lookup<ManagedCluster> {
  const source = index.inventory.clusters.find(({ name }) => name === clusterName);
  if (source?.resourceId) return lookUp(index, "managedClusters", clusterByArmId, armKey(source.resourceId));
  const host = source?.apiServerHost;
  const match = host
    ? index.all("managedClusters").find(({ apiServerHosts }) => apiServerHosts.includes(host))
    : undefined;
  if (match !== undefined) return found(match);
  const gaps = index.gaps("managedClusters");
  return gaps.length > 0 ? unread(gaps) : absent();
}

/** Pods that are neither finished nor being deleted. */
export function livingPods(index: InventoryIndex, workload: Workload): Lookup<readonly Pod[]> {
  const gaps = ["pods" as const, ...ownersBetween(workload)].flatMap((name) => index.gaps(name, workload.cluster));
  if (gaps.length > 0) return unread(gaps);
  return found(podsOf(index, workload).filter((pod) => !pod.isTerminating && !isFinished(pod)));
}

function ownersBetween({ kind }: Workload): readonly ("replicaSets" | "jobs")[] {
  if (kind === "Deployment") return ["replicaSets"];
  return kind === "CronJob" ? ["jobs"] : [];
}

function podsOf(index: InventoryIndex, workload: Workload): readonly Pod[] {
  const owned = (uid: string) => index.having("pods", podByOwner, uid);
  switch (workload.kind) {
    case "Deployment":
      return index.having("replicaSets", replicaSetByOwner, workload.uid).flatMap((set) => owned(set.uid));
    case "CronJob":
      return index.having("jobs", jobByOwner, workload.uid).flatMap((job) => owned(job.uid));
    case "Pod":
      return index.having("pods", podByUid, workload.uid);
    default:
      return owned(workload.uid);
  }
}

function isFinished(pod: Pod): boolean {
  return pod.phase === "Succeeded" || pod.phase === "Failed";
}
