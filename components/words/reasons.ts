import type { ReadingReason } from "../../lib/inventory/reading.ts";

export const reasonWords: Readonly<Record<ReadingReason, string>> = {
  unauthorized: "not signed in",
  forbidden: "forbidden",
  "not-found": "not found",
  throttled: "throttled",
  timeout: "timed out",
  unreachable: "unreachable",
  "server-error": "server error",
  "invalid-response": "answer not understood",
  unsupported: "not supported",
};
