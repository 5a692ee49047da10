import { findManagedCluster } from "../bridges/workload-context.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { valueOf } from "../inventory/lookup.ts";

/** The clusters whose objects are read, by the issuer of their tokens. */
export function clustersByIssuer(index: InventoryIndex): ReadonlyMap<string, string> {
  return new Map(
    index.inventory.clusters.flatMap(({ name }): readonly (readonly [string, string])[] => {
      const issuer = valueOf(findManagedCluster(index, name))?.oidcIssuer.issuerUrl ?? null;
      return issuer === null ? [] : [[issuer, name]];
    }),
  );
}
