import { armSegment } from "../inventory/azure/arm-id.ts";
import type { AzureResource } from "../inventory/azure/azure-resource.ts";

/** Where an `az` command acts: named in full, because the default subscription of whoever types it may be another. */
export function azPlace(resource: Pick<AzureResource, "id"> | undefined): string {
  const subscription = (resource && armSegment(resource.id, "subscriptions")) ?? "<subscription-id>";
  const group = (resource && armSegment(resource.id, "resourceGroups")) ?? "<resource-group>";
  return `--subscription ${subscription} --resource-group ${group}`;
}
