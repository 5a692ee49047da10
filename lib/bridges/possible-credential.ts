import type { InventoryIndex } from "../inventory/inventory-index.ts";
import type { HostUse } from "./host-use.ts";
import { opaqueSecrets, type OpaqueSecrets } from "./opaque-secrets.ts";
import { visibleCredential, type VisibleCredential } from "./visible-credential.ts";
import type { WorkloadContext } from "./workload-context.ts";

/**
 * A way to sign in without an identity: a credential that shows by its name or its place, or a Secret that may hold one.
 * Neither is read: neither proves that the workload can sign in, and both keep its failure from being proved.
 */
export type PossibleCredential = VisibleCredential | (OpaqueSecrets & Pick<KeyedService, "keySwitch">);

/** A service that takes keys, passwords or connection strings. */
export interface KeyedService {
  /** What speaks of it, in names in capitals with underscores: `/COSMOS|MONGO/`. */
  readonly words: RegExp;
  /** The setting that makes it refuse them, e.g. `disableLocalAuth`. */
  readonly keySwitch: string;
}

/**
 * A Secret that may hold anything counts only where no credential is shown.
 *
 * @param uses the places that name the service's host
 */
export function possibleCredential(
  context: WorkloadContext,
  index: InventoryIndex,
  { words, keySwitch }: KeyedService,
  uses: readonly HostUse[],
): PossibleCredential | undefined {
  const visible = visibleCredential(context.workload, index, words, uses);
  if (visible !== undefined) return visible;
  const secrets = opaqueSecrets(context, uses);
  return secrets && { ...secrets, keySwitch };
}
