import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { AzureResource } from "../inventory/azure/azure-resource.ts";
import type { Subscription } from "../inventory/azure/subscription.ts";
import type { UserAssignedIdentity } from "../inventory/azure/user-assigned-identity.ts";
import { lookUp, type InventoryIndex } from "../inventory/inventory-index.ts";
import { subscriptionByArmId } from "../inventory/keys.ts";
import { absent, valueOf, type Lookup } from "../inventory/lookup.ts";
import { isSameGuid } from "../text/guid.ts";
import type { DataSubject } from "./data-subject.ts";

/** A bridge to a service whose subscription tells its tenant. */
export interface TenantSubject extends DataSubject {
  /** `absent` without a known service. */
  readonly serviceSubscription: Lookup<Subscription>;
  /** What the workload does there is managing it, which Azure Lighthouse may delegate to another tenant. */
  readonly mayBeDelegated: boolean;
}

export function subscriptionOf(index: InventoryIndex, resource: AzureResource | undefined): Lookup<Subscription> {
  const scope = resource && subscriptionScope(resource.id);
  return scope === undefined ? absent() : lookUp(index, "subscriptions", subscriptionByArmId, scope);
}

/** Both tenants are known, and differ. */
export function isAbroad(
  { serviceSubscription }: Pick<TenantSubject, "serviceSubscription">,
  { tenantId }: UserAssignedIdentity,
): boolean {
  const home = valueOf(serviceSubscription)?.tenantId;
  return home != null && !isSameGuid(home, tenantId);
}
