import { armKey, armSegment, subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { AzureResource } from "../inventory/azure/azure-resource.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { serviceRights, type ServiceRights } from "./service-rights.ts";

export interface ServiceResource {
  readonly service: ServiceRights;
  readonly resource: AzureResource;
}

/** Answers which data services a scope covers, by the scope's key instead of by comparing it with each of them. */
export type ResourcesUnder = (scope: string) => readonly ServiceResource[];

export function resourcesUnder(index: InventoryIndex): ResourcesUnder {
  const all = serviceRights.flatMap((service) =>
    index.all(service.collection).map((resource) => ({ service, resource })),
  );
  const byScope = new Map<string, ServiceResource[]>();
  for (const each of all) {
    for (const scope of scopesOf(each.resource)) {
      const group = byScope.get(scope);
      if (group === undefined) byScope.set(scope, [each]);
      else group.push(each);
    }
  }
  // Which subscriptions a management group holds is not read; with one subscription there is no doubt.
  const isSure = index.all("subscriptions").length === 1;
  return (scope) => {
    const key = armKey(scope);
    if (key === "/") return all;
    if (key.startsWith("/providers/microsoft.management/managementgroups/")) return isSure ? all : [];
    return byScope.get(key) ?? [];
  };
}

function scopesOf({ id }: AzureResource): readonly string[] {
  const subscription = subscriptionScope(id);
  const group = armSegment(id, "resourceGroups")?.toLowerCase();
  if (subscription === undefined || group === undefined) return [armKey(id)];
  return [armKey(id), `${subscription}/resourcegroups/${group}`, subscription];
}
