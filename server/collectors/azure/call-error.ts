import type { ReadingReason } from "../../../lib/inventory/reading.ts";

/** A call that failed in an expected way. It becomes a reading with this reason. */
export class CallError extends Error {
  override readonly name = "CallError";
  readonly reason: ReadingReason;
  /** Azure's own error code, e.g. `AuthorizationFailed`; null when the answer had none. */
  readonly code: string | null;

  constructor(reason: ReadingReason, detail: string, code: string | null = null) {
    super(detail);
    this.reason = reason;
    this.code = code;
  }
}
