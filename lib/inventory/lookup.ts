import type { CollectionName } from "./collections.ts";
import type { ReadingReason } from "./reading.ts";

/** A reading that an answer would need and that is not complete. */
export interface Gap {
  readonly what: CollectionName;
  readonly scope: string;
  /** `not-read` when the collection was never attempted in that scope. */
  readonly reason: ReadingReason | "not-read";
  /** The permission or call that would close the gap, ready to show. */
  readonly missing: string;
}

/**
 * The three-valued answer to "is there such a thing?".
 *
 * `absent` is only ever made by the inventory index, and only after it has seen that every reading
 * the thing could be in is complete. A rule that gets `absent` may therefore say "broken".
 */
export type Lookup<T> =
  | { readonly state: "found"; readonly value: T }
  | { readonly state: "absent" }
  | { readonly state: "unread"; readonly gaps: readonly Gap[] };

export const found = <T>(value: T): Lookup<T> => ({ state: "found", value });
export const absent = (): Lookup<never> => ({ state: "absent" });
export const unread = (gaps: readonly Gap[]): Lookup<never> => ({ state: "unread", gaps });

/** The value, or undefined when it is absent or could not be read. For pictures, never for verdicts. */
export function valueOf<T>(lookup: Lookup<T>): T | undefined {
  return lookup.state === "found" ? lookup.value : undefined;
}
