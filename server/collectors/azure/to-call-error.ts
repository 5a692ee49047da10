import { isRestError, RestError } from "@azure/core-rest-pipeline";
import { unexpected } from "./answer.ts";
import { CallError } from "./call-error.ts";

/** The failure to report for whatever a call threw. Cancellation and bugs are thrown on. */
export function toCallError(error: unknown, abortSignal: AbortSignal | undefined): CallError {
  if (error instanceof CallError) return error;
  if (abortSignal?.aborted) {
    if (abortSignal.reason instanceof CallError) return abortSignal.reason;
    throw abortSignal.reason;
  }
  if (!isRestError(error)) throw error;
  if (error.code !== RestError.PARSE_ERROR) return new CallError("unreachable", `${error.code}: ${error.message}`);
  return error.response
    ? unexpected(error.response, "a whole JSON document")
    : new CallError("invalid-response", `the answer broke off: ${error.message}`);
}
