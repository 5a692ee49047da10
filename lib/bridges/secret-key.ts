import type { InventoryIndex } from "../inventory/inventory-index.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";
import type { Lookup } from "../inventory/lookup.ts";
import { declaredKeysOf, type DeclaredKeys } from "./declared-keys.ts";
import type { ObjectUse } from "./object-use.ts";
import { requiredKeysOf, type RequiredKey } from "./required-keys.ts";

/** A key that a container needs of a Secret, and the keys that are known to be made. */
export interface SecretKey {
  readonly secretName: string;
  readonly required: RequiredKey;
  readonly declared: Lookup<DeclaredKeys>;
}

export function secretKeysOf(
  secrets: readonly ObjectUse[],
  workload: Workload,
  index: InventoryIndex,
): readonly SecretKey[] {
  return secrets.flatMap(({ name }) => {
    const required = requiredKeysOf(workload, "Secret", name);
    if (required.length === 0) return [];
    const declared = declaredKeysOf(index, { ...workload, name });
    return required.map((key) => ({ secretName: name, required: key, declared }));
  });
}
