import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { AzureResource } from "../inventory/azure/azure-resource.ts";
import type { Subscription } from "../inventory/azure/subscription.ts";
import type { UserAssignedIdentity } from "../inventory/azure/user-assigned-identity.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { subscriptionByArmId } from "../inventory/keys.ts";
import { isSameGuid } from "../text/guid.ts";
import type { DataSubject } from "./data-subject.ts";

/** A bridge to a service whose subscription is known, and with it the tenant. */
export interface TenantSubject extends DataSubject {
  /** Undefined without a known service. */
  readonly serviceSubscription: Subscription | undefined;
  /** What the workload does there is managing it, which Azure Lighthouse may delegate to another tenant. */
  readonly mayBeDelegated: boolean;
}

export function subscriptionOf(index: InventoryIndex, resource: AzureResource | undefined): Subscription | undefined {
  const scope = resource && subscriptionScope(resource.id);
  return scope === undefined ? undefined : index.having("subscriptions", subscriptionByArmId, scope)[0];
}

/** Both tenants are known, and differ. */
export function isAbroad(
  { serviceSubscription }: Pick<TenantSubject, "serviceSubscription">,
  { tenantId }: UserAssignedIdentity,
): boolean {
  const home = serviceSubscription?.tenantId;
  return home != null && !isSameGuid(home, tenantId);
}
