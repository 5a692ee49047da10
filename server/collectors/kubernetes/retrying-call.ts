import { setTimeout as sleep } from "node:timers/promises";
import type { Answer, ClusterConnection } from "./cluster-connection.ts";
import { ReadFailure } from "./read-failure.ts";
import type { ReadLimits } from "./read-limits.ts";

/** The answer, whatever its status, after the retries that its status deserves. Throws {@link ReadFailure} without one. */
export type Call = (path: string) => Promise<Answer>;

export interface CallOptions {
  readonly connection: ClusterConnection;
  readonly limits: ReadLimits;
  /** Aborted when no further call is wanted: calls and waits end by throwing. */
  readonly ending: AbortSignal;
  readonly onCall: () => void;
}

/** Calls with a time limit, and again where the server is busy or asks to wait. */
export function createRetryingCall({ connection, limits, ending, onCall }: CallOptions): Call {
  async function callOnce(path: string): Promise<Answer> {
    const timeout = AbortSignal.timeout(limits.callTimeoutInMs);
    try {
      ending.throwIfAborted();
      onCall();
      return await connection.get(path, AbortSignal.any([ending, timeout]));
    } catch (error) {
      if (!timeout.aborted || ending.aborted) throw error;
      throw new ReadFailure("timeout", `GET ${path} was not answered within ${limits.callTimeoutInMs / 1000} s`);
    }
  }

  return async (path) => {
    for (let retries = 0; ; retries++) {
      const answer = await callOnce(path);
      if (!isTransient(answer.status) || retries >= limits.maxRetries) return answer;
      const delayInMs = retryAfterInMs(answer) ?? limits.retryDelayInMs * 2 ** retries;
      if (delayInMs > limits.maxRetryDelayInMs) return answer;
      await sleep(delayInMs, undefined, { signal: ending });
    }
  };
}

function isTransient(status: number): boolean {
  return status === 429 || status >= 500;
}

/** Seconds or a date: https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
function retryAfterInMs({ retryAfter }: Answer): number | null {
  if (retryAfter === null) return null;
  const seconds = Number(retryAfter);
  const delayInMs = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(retryAfter) - Date.now();
  return Number.isNaN(delayInMs) ? null : Math.max(0, delayInMs);
}
