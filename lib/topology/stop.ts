import type { Bridge, BridgeKind } from "../bridges/bridge.ts";
import { armKey, armName } from "../inventory/azure/arm-id.ts";
import { isGuid } from "../text/guid.ts";
import { sortTitle } from "./sort-titles.ts";
import type { TopologyNode } from "./topology.ts";
import { hasServiceAccount, type WiringObject } from "./wiring.ts";

/** A card before it is known what touches it. */
export type Stop = Pick<TopologyNode, "id" | "lane" | "kind" | "sort" | "title" | "exists" | "nearest" | "group">;

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
    exists: true,
    nearest: null,
    group: `${cluster}/${namespace}`,
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
    exists: target.exists,
    nearest: target.nearest,
    group: kind === "compute" ? `${sort} of ${cluster}` : sort,
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
  const title = armName(id);
  return { id: armKey(id), lane: "identity", kind: "identity", sort, title, exists: true, nearest: null, group: sort };
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
    exists: true,
    nearest: null,
    group: `${cluster}/${namespace}`,
  };
}
