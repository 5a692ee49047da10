import type { BridgeKind } from "../../bridges/bridge.ts";
import type { Verdict } from "../../bridges/verdict.ts";
import type { CollectionName } from "../../inventory/collections.ts";
import type { Inventory } from "../../inventory/inventory.ts";

/**
 * One way in which a bridge fails in practice, told as small estates: the one that has the fault, the one in which it
 * is mended, the faulty one half read, and its twin, which looks like it and is none.
 */
export interface FailureMode {
  /** The code of the catalogue, e.g. `ID-07`. Several modes may share one. */
  readonly code: string;
  /** What is wrong, as a sentence without its full stop. */
  readonly title: string;
  readonly kind: BridgeKind | "finding";
  /** The rule that must be named first; for a finding, the finding's rule. */
  readonly rule: string;
  /** `namespace/name`, where the estate has several bridges of the kind. */
  readonly workload?: string;
  readonly fails: FailingEstate;
  readonly mended: Estate;
  /** The reading without which the fault cannot be proved, and what is said then: `unknown`, or no finding, unless stated. */
  readonly unread: { readonly what: CollectionName; readonly verdict?: Verdict | "none" };
  readonly twin: Estate & { readonly title: string };
}

/** What an estate comes to: a bridge's verdict, or that there is a finding; `none` without such a bridge or finding. */
export type Outcome = Verdict | "finding" | "none";

export interface Estate {
  readonly inventory: Inventory;
  /** `intact`, or no finding, unless stated. */
  readonly verdict?: Verdict | "none";
}

export interface FailingEstate {
  readonly inventory: Inventory;
  readonly verdict: Exclude<Verdict, "intact"> | "finding";
  /** Values that the joint or the finding quotes, by the label of the evidence. */
  readonly values: Readonly<Record<string, string | null>>;
}

/** All modes of one part of the catalogue, and the codes that have none, each with the reason. */
export interface Catalogue {
  readonly title: string;
  readonly codes: readonly string[];
  readonly modes: readonly FailureMode[];
  readonly leftOut: readonly { readonly code: string; readonly title: string; readonly reason: string }[];
}

export const defineFailureMode = (mode: FailureMode): FailureMode => mode;

/** `ID-01` … `ID-11` for `codesOf("ID", 1, 11)`. */
export function codesOf(prefix: string, from: number, to: number): readonly string[] {
  return Array.from({ length: to - from + 1 }, (_, at) => `${prefix}-${String(from + at).padStart(2, "0")}`);
}
