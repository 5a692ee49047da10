import type { Bridge, BridgeKind } from "../bridges/bridge.ts";
import { armKey, armName } from "../inventory/azure/arm-id.ts";
import { isGuid } from "../text/guid.ts";
import { sortTitle } from "./sort-titles.ts";
import type { TopologyNode } from "./topology.ts";
import type { FederatedCredentialSeen } from "./credential-seen.ts";
import type { ObjectTaken } from "./object-taken.ts";
import { hasServiceAccount, type WiringObject } from "./wiring.ts";

/** A card before it is known what touches it. */
export type Stop = Pick<
  TopologyNode,
  "id" | "lane" | "kind" | "sort" | "title" | "note" | "exists" | "nearest" | "group" | "owner"
>;

export const workloadKey = ({ cluster, namespace, workload }: Bridge): string =>
  `${cluster}/${namespace}/${workload.kind}/${workload.name}`;

export function workloadStop(bridge: Bridge): Stop {
  const { cluster, namespace, workload } = bridge;
  return {
    id: workloadKey(bridge),
    lane: "moved",
    kind: "workload",
    sort: `${namespace} · ${workload.kind}`,
    title: workload.name,
    note: workload.replicas === 0 ? "wants 0 pods" : null,
    exists: true,
    nearest: null,
    group: `${cluster}/${namespace}`,
    owner: null,
  };
}

/** The ConfigMap or Secret through which a workload takes what a provider brings, docked to the workload. */
export function objectStop(bridge: Bridge, { kind, name }: ObjectTaken): Stop {
  const owner = workloadStop(bridge);
  return {
    ...owner,
    id: `${owner.id}/${kind}/${name}`,
    kind: kind === "ConfigMap" ? "config-map" : "secret",
    sort: kind,
    title: name,
    note: null,
    owner: owner.id,
  };
}

/** The far end. */
export function targetStop(bridge: Bridge): Stop {
  const { kind, target, cluster } = bridge;
  const sort = sortTitle(target.type, kind);
  return {
    id: target.id === null ? nameKey(bridge) : armKey(target.id),
    lane: kind === "identity" ? "identity" : "built",
    kind: kind === "compute" ? "node-pool" : kind,
    sort,
    title: target.name,
    note: null,
    exists: target.exists,
    nearest: target.nearest,
    group: kind === "compute" ? `${sort} of ${cluster}` : sort,
    owner: kind === "compute" ? clusterKey(cluster) : null,
  };
}

const clusterKey = (cluster: string): string => `cluster:${cluster}`;

/** The cluster that a node pool belongs to. */
export function clusterStop({ cluster }: Bridge): Stop {
  return {
    id: clusterKey(cluster),
    lane: "built",
    kind: "cluster",
    sort: "AKS cluster",
    title: cluster,
    note: null,
    exists: true,
    nearest: null,
    group: "AKS cluster",
    owner: null,
  };
}

/**
 * A name that nothing answers to is one card wherever it means the same: a pool within its cluster, a host, a client
 * id and the name of a resource everywhere, and what only names an object of a namespace within that.
 */
function nameKey({ kind, target: { name }, cluster, namespace }: Bridge): string {
  if (kind === "compute") return `compute:${cluster}/${name}`;
  return isKnownEverywhere(kind, name) ? `${kind}:${name.toLowerCase()}` : `${kind}:${cluster}/${namespace}/${name}`;
}

function isKnownEverywhere(kind: BridgeKind, name: string): boolean {
  if (name.includes("/")) return false;
  if (kind === "identity") return isGuid(name);
  return kind !== "app-configuration" || name.includes(".");
}

/** The identity that a provider presents, which may be no workload's own. */
export function presentedIdentityStop(id: string): Stop {
  const sort = sortTitle("Microsoft.ManagedIdentity/userAssignedIdentities", "identity");
  return {
    id: armKey(id),
    lane: "identity",
    kind: "identity",
    sort,
    title: armName(id),
    note: null,
    exists: true,
    nearest: null,
    group: sort,
    owner: null,
  };
}

/** A federated credential, docked to the identity that it belongs to. */
export function credentialStop(identity: Stop, { id, subject }: FederatedCredentialSeen): Stop {
  return {
    ...identity,
    id: armKey(id),
    kind: "federated-credential",
    sort: "Federated credential",
    title: armName(id),
    note: subject === null ? null : `for ${subject.replace(/^system:serviceaccount:([^:]+):/, "$1/")}`,
    exists: true,
    nearest: null,
    owner: identity.id,
  };
}

export function serviceAccountStop(bridge: Bridge, account: WiringObject): Stop {
  return { ...wiringStop(bridge, account), kind: "service-account", exists: hasServiceAccount(bridge) };
}

export function providerStop(bridge: Bridge, provider: WiringObject): Stop {
  return wiringStop(bridge, provider);
}

function wiringStop({ cluster, namespace }: Bridge, { kind, name, ref }: WiringObject): Stop {
  return {
    id: ref,
    lane: "wiring",
    kind: "provider",
    sort: `${namespace} · ${kind}`,
    title: name,
    note: null,
    exists: true,
    nearest: null,
    group: `${cluster}/${namespace}`,
    owner: null,
  };
}
