import { lookUpAll, type InventoryIndex } from "../inventory/inventory-index.ts";
import { networkPolicyByNamespace } from "../inventory/keys.ts";
import { absent, valueOf, type Lookup } from "../inventory/lookup.ts";
import { isPlain, publicSideOf } from "../network/public-side.ts";
import { hostCalled } from "./far-end.ts";
import type { ReachableResource, ReachableSubject } from "./reachable-subject.ts";
import { surroundingsOf } from "./surroundings.ts";
import type { WorkloadContext } from "./workload-context.ts";

interface Door<Resource extends ReachableResource> extends Pick<
  ReachableSubject,
  "resourceCollection" | "firewallRules" | "caller"
> {
  readonly resource: Lookup<Resource>;
}

/** The part of a subject that follows from the service. `key` is the host that is called, or another name of it. */
export function reach<Resource extends ReachableResource>(
  index: InventoryIndex,
  context: WorkloadContext,
  key: string,
  door: Door<Resource>,
): Door<Resource> & Pick<ReachableSubject, "surroundings" | "networkPolicies"> {
  const { resource, resourceCollection, firewallRules, caller } = door;
  const service = valueOf(resource);
  const hasFirewallRules = (valueOf(firewallRules) ?? []).length > 0;
  const isDecided =
    service === undefined ||
    isPlain(publicSideOf(resourceCollection, service.network, hasFirewallRules), service.network);
  const surroundings = isDecided ? absent() : surroundingsOf(index, context, service, hostCalled(service, key));
  const networkPolicies = caller === "pods" ? policiesAround(index, context) : absent();
  return { resource, resourceCollection, firewallRules, caller, surroundings, networkPolicies };
}

/** Pods in the nodes' network are not subject to them, and some clusters have nothing that enforces them. */
function policiesAround(
  index: InventoryIndex,
  { workload, aks }: WorkloadContext,
): ReachableSubject["networkPolicies"] {
  const cluster = valueOf(aks);
  const isEnforced = cluster === undefined || !/^(?:none)?$/i.test(cluster.network.networkPolicy ?? "");
  if (workload.template.usesHostNetwork || !isEnforced) return absent();
  const key = `${workload.cluster}/${workload.namespace}`;
  return lookUpAll(index, "networkPolicies", workload.cluster, networkPolicyByNamespace, key);
}
