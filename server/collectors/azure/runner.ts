import type { PipelinePolicy, PipelineRequest, PipelineResponse, SendRequest } from "@azure/core-rest-pipeline";
import { subscriptionScope } from "../../../lib/inventory/azure/arm-id.ts";
import { failureOf } from "./answer.ts";
import type { AzureLimits } from "./azure-limits.ts";
import type { CallCounter } from "./call-counts.ts";
import { CallError } from "./call-error.ts";
import type { Clock } from "./clock.ts";
import type { Lane } from "./lane.ts";
import { refuseUnsafe } from "./request-guard.ts";
import { retryAfterMs } from "./retry-after.ts";
import { toCallError } from "./to-call-error.ts";

export interface RunnerOptions {
  readonly endpoint: string;
  readonly limits: AzureLimits;
  readonly laneOf: (scope: string) => Lane;
  readonly counter: CallCounter;
  readonly clock: Clock;
  /** When the whole reading must be over, in milliseconds since the epoch. */
  readonly deadline: number;
}

interface Call {
  readonly request: PipelineRequest;
  readonly next: SendRequest;
  /** `/subscriptions/{id}` in lower case, or `/`. */
  readonly scope: string;
  readonly lane: Lane;
}

interface Outcome {
  readonly response?: PipelineResponse;
  readonly failure?: CallError;
}

/**
 * The one place in which calls to Azure wait, are limited in time, are repeated and fail: a policy that
 * every client puts innermost, below its own retries, which are off. Throws {@link CallError} for
 * everything but a 200 with JSON.
 */
export function createRunner(options: RunnerOptions): PipelinePolicy {
  return {
    name: "runner",
    async sendRequest(request, next) {
      refuseUnsafe(request, options.endpoint);
      const scope = subscriptionScope(new URL(request.url).pathname) ?? "/";
      const call = { request, next, scope, lane: options.laneOf(scope) };
      for (let retries = 0; ; retries++) {
        const outcome = await callOnce(call, options);
        if (!outcome.failure && outcome.response) return outcome.response;
        await pauseBeforeRetry(outcome, retries, request, options);
      }
    },
  };
}

async function callOnce(call: Call, options: RunnerOptions): Promise<Outcome> {
  const leave = await call.lane.enter(signalOf(call.request));
  try {
    options.counter.countCall(call.scope);
    const response = await sendInTime(call, options);
    if (response.status === 429) options.counter.countThrottled();
    const remaining = remainingReads(response);
    if (remaining !== undefined) call.lane.syncRemaining(remaining);
    if (isClaimsChallenge(response)) return { response };
    const failure = failureOf(response);
    return failure ? { response, failure } : { response };
  } catch (error) {
    return { failure: toCallError(error, signalOf(call.request)) };
  } finally {
    leave();
  }
}

async function sendInTime(call: Call, { clock, limits }: RunnerOptions): Promise<PipelineResponse> {
  const { request, next } = call;
  const whole = signalOf(request);
  const limit = new AbortController();
  const answered = new AbortController();
  clock.sleep(limits.callTimeLimitMs, answered.signal).then(
    () => limit.abort(tooSlow(request, limits.callTimeLimitMs)),
    () => undefined,
  );
  request.abortSignal = whole ? AbortSignal.any([whole, limit.signal]) : limit.signal;
  try {
    return await next(request);
  } catch (error) {
    throw limit.signal.aborted && !whole?.aborted ? limit.signal.reason : error;
  } finally {
    answered.abort();
    if (whole) request.abortSignal = whole;
    else delete request.abortSignal;
  }
}

/** Returns when the call may be repeated, or throws its failure. The lane is free meanwhile. */
async function pauseBeforeRetry(
  { response, failure }: Outcome,
  retries: number,
  request: PipelineRequest,
  { limits, clock, counter, deadline }: RunnerOptions,
): Promise<void> {
  if (!failure) throw new Error("A call ended with neither an answer nor a failure");
  const isPassing = response ? isPassingStatus(response.status) : isBrokenConnection(failure);
  if (!isPassing || retries >= limits.maxRetries) throw failure;
  const asked = response && retryAfterMs(response.headers, clock.now());
  const waitMs = asked ?? limits.backoffMs * 2 ** retries;
  if (clock.now() + waitMs >= deadline) throw cannotWait(failure, waitMs);
  try {
    await clock.sleep(waitMs, signalOf(request));
  } catch (error) {
    throw toCallError(error, signalOf(request));
  }
  counter.countRetry();
}

const isPassingStatus = (status: number) => status === 429 || (status >= 500 && status !== 501 && status !== 505);

const passingErrors = /^(ECONNRESET|EPIPE|ETIMEDOUT|EAI_AGAIN)\b|^the answer broke off/;
const isBrokenConnection = (failure: CallError) => passingErrors.test(failure.message);

/** The token has to be fetched anew with these claims, which the policy above this one does. */
function isClaimsChallenge(response: PipelineResponse): boolean {
  return response.status === 401 && /\bclaims=/.test(response.headers.get("www-authenticate") ?? "");
}

function remainingReads({ headers }: PipelineResponse): number | undefined {
  const value =
    headers.get("x-ms-ratelimit-remaining-subscription-reads") ?? headers.get("x-ms-ratelimit-remaining-tenant-reads");
  return value !== undefined && /^\d+$/.test(value) ? Number(value) : undefined;
}

function tooSlow(request: PipelineRequest, limitMs: number): CallError {
  return new CallError("timeout", `${new URL(request.url).host} did not answer within ${limitMs / 1000} s`);
}

function cannotWait({ reason, message, code }: CallError, waitMs: number): CallError {
  const note = `a retry would have to wait ${Math.ceil(waitMs / 1000)} s, longer than the reading may last`;
  return new CallError(reason, `${message} (${note})`, code);
}

const signalOf = (request: PipelineRequest) => request.abortSignal as AbortSignal | undefined;
