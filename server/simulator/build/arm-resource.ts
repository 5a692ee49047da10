import type { ArmResource } from "../arm/arm-estate.ts";
import type { JsonObject } from "../merge-patch.ts";

/** Where a resource lives, and what it is called. */
export interface Place {
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  readonly name: string;
  /** As this service spells it: some say `West Europe`. */
  readonly location?: string;
  readonly tags?: Readonly<Record<string, string>>;
}

/** How long ago the resources of an estate were made, unless they say otherwise: outside every propagation window. */
export const longAgo = "2026-05-04T06:12:31.4571833Z";

export function armIdOf(place: Place, type: string): string {
  const { subscriptionId, resourceGroup, name } = place;
  return `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/${type}/${name}`;
}

/** A top-level resource in a resource group. `fields` stand beside `properties`: kind, sku, identity. */
export function armResource(place: Place, type: string, properties: JsonObject, fields: JsonObject = {}): ArmResource {
  return {
    id: armIdOf(place, type),
    name: place.name,
    type,
    location: place.location ?? "westeurope",
    tags: place.tags ?? {},
    ...fields,
    properties: { provisioningState: "Succeeded", ...properties },
  };
}

/** A child: `{parentId}/{collection}/{name}`. `parentType` in the spelling of answers. */
export function armChild(
  parentId: string,
  parentType: string,
  collection: string,
  name: string,
  properties: JsonObject,
): ArmResource {
  return { id: `${parentId}/${collection}/${name}`, name, type: `${parentType}/${collection}`, properties };
}
