import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { absent, valueOf, type Lookup } from "../inventory/lookup.ts";
import { isPlain, publicSideOf } from "../network/public-side.ts";
import { hostCalled } from "./far-end.ts";
import type { ReachableResource, ReachableSubject } from "./reachable-subject.ts";
import { surroundingsOf } from "./surroundings.ts";
import type { WorkloadContext } from "./workload-context.ts";

interface Door<Resource extends ReachableResource> extends Pick<
  ReachableSubject,
  "resourceCollection" | "firewallRules" | "isCalledByNodes"
> {
  readonly resource: Lookup<Resource>;
}

/** The part of a subject that follows from the service. `key` is the host that is called, or another name of it. */
export function reach<Resource extends ReachableResource>(
  index: InventoryIndex,
  context: WorkloadContext,
  key: string,
  door: Door<Resource>,
): Door<Resource> & Pick<ReachableSubject, "surroundings"> {
  const { resource, resourceCollection, firewallRules, isCalledByNodes } = door;
  const service = valueOf(resource);
  const hasFirewallRules = (valueOf(firewallRules) ?? []).length > 0;
  const isDecided =
    service === undefined ||
    isPlain(publicSideOf(resourceCollection, service.network, hasFirewallRules), service.network);
  const surroundings = isDecided ? absent() : surroundingsOf(index, context, service, hostCalled(service, key));
  return { resource, resourceCollection, firewallRules, isCalledByNodes, surroundings };
}
