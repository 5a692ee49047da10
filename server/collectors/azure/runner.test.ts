import {
  createHttpHeaders,
  createPipelineRequest,
  RestError,
  type PipelineRequest,
  type PipelineResponse,
} from "@azure/core-rest-pipeline";
import { describe, expect, it } from "vitest";
import { defaultLimits, type AzureLimits } from "./azure-limits.ts";
import { createCallCounter } from "./call-counts.ts";
import { CallError } from "./call-error.ts";
import { createLanes } from "./lane.ts";
import { createManualClock } from "./manual-clock.ts";
import { createRunner } from "./runner.ts";

const endpoint = "https://management.azure.com";
const subscription = "/subscriptions/11111111-0000-0000-0000-000000000000";
const listUrl = `${endpoint}${subscription}/providers/Microsoft.Cache/redis`;

interface Answer {
  readonly status: number;
  readonly body?: string;
  readonly headers?: Record<string, string>;
}

const list: Answer = { status: 200, body: '{"value":[]}' };
const azureError = (status: number, code: string, headers: Record<string, string> = {}): Answer => ({
  status,
  body: JSON.stringify({ error: { code, message: `The message\nof ${code}.` } }),
  headers,
});

function toResponse(request: PipelineRequest, { status, body, headers }: Answer): PipelineResponse {
  const allHeaders = createHttpHeaders({ "content-type": "application/json; charset=utf-8", ...headers });
  return { request, status, headers: allHeaders, ...(body !== undefined && { bodyAsText: body }) };
}

/** A runner whose network gives the answers one after the other; the last one for ever. */
function setUp(answers: readonly (Answer | Error | "silence")[], changed: Partial<AzureLimits> = {}) {
  const clock = createManualClock(1_000_000);
  const limits = { ...defaultLimits, ...changed };
  const counter = createCallCounter();
  const deadline = clock.now() + limits.overallTimeLimitMs;
  const runner = createRunner({ endpoint, limits, laneOf: createLanes(limits, clock), counter, clock, deadline });
  const sent: number[] = [];
  const next = async (request: PipelineRequest) => {
    const answer = answers[Math.min(sent.length, answers.length - 1)] ?? list;
    sent.push(clock.now() - 1_000_000);
    if (answer === "silence") return silence(request.abortSignal as AbortSignal);
    if (answer instanceof Error) throw answer;
    return toResponse(request, answer);
  };
  const get = (url = listUrl, abortSignal?: AbortSignal) =>
    runner.sendRequest(createPipelineRequest({ url, ...(abortSignal && { abortSignal }) }), next);
  return { clock, counter, sent, get };
}

const silence = (abortSignal: AbortSignal) =>
  new Promise<never>((_, reject) => abortSignal.addEventListener("abort", () => reject(new Error("aborted"))));

/** The failure of a call, awaited while time passes. */
async function failure(call: Promise<unknown>): Promise<CallError> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof CallError)) throw new Error("expected a CallError", { cause: error });
  return error;
}

describe("the runner", () => {
  it("passes a good answer on and counts it for its subscription", async () => {
    const { get, counter } = setUp([list]);
    const response = await get(`${endpoint}/${subscription.toUpperCase()}/providers/Microsoft.Cache/redis`);
    expect(response.bodyAsText).toBe('{"value":[]}');
    await get(`${endpoint}/subscriptions`);
    expect(counter.counts).toEqual({
      total: 2,
      retried: 0,
      throttled: 0,
      perSubscription: { [subscription]: 1, "/": 1 },
    });
  });

  it.each([
    [401, "InvalidAuthenticationToken", "unauthorized"],
    [403, "AuthorizationFailed", "forbidden"],
    [404, "ResourceGroupNotFound", "not-found"],
    [400, "NoRegisteredProviderFound", "unsupported"],
    [409, "Conflict", "invalid-response"],
  ])("never repeats a %i and tells Azure's code and message", async (status, code, reason) => {
    const { get, sent } = setUp([azureError(status, code)]);
    const error = await failure(get());
    expect([error.reason, error.code, error.message]).toEqual([
      reason,
      code,
      `${status} ${code}: The message of ${code}.`,
    ]);
    expect(sent).toHaveLength(1);
  });

  it("waits as long as Retry-After says and counts what it did", async () => {
    const { get, clock, counter, sent } = setUp([azureError(429, "TooManyRequests", { "retry-after": "7" }), list]);
    const call = get();
    await clock.advance(6999);
    expect(sent).toEqual([0]);
    await clock.advance(1);
    await expect(call).resolves.toMatchObject({ status: 200 });
    expect(sent).toEqual([0, 7000]);
    expect(counter.counts).toMatchObject({ total: 2, retried: 1, throttled: 1 });
  });

  it.each([500, 502, 503])("repeats a %i three times, backing off, and then gives up", async (status) => {
    const { get, clock, sent } = setUp([azureError(status, "ServerTrouble")]);
    const call = failure(get());
    await clock.advance(10_000);
    expect((await call).reason).toBe("server-error");
    expect(sent).toEqual([0, 500, 1500, 3500]);
  });

  it("repeats after a connection reset", async () => {
    const { get, clock, sent } = setUp([new RestError("socket hang up", { code: "ECONNRESET" }), list]);
    const call = get();
    await clock.advance(500);
    await expect(call).resolves.toMatchObject({ status: 200 });
    expect(sent).toEqual([0, 500]);
  });

  it("does not repeat when nobody listens, and says so", async () => {
    const { get } = setUp([new RestError("connect ECONNREFUSED 127.0.0.1:1", { code: "ECONNREFUSED" })]);
    const { reason, message } = await failure(get());
    expect([reason, message]).toEqual(["unreachable", "ECONNREFUSED: connect ECONNREFUSED 127.0.0.1:1"]);
  });

  it("says that the answer broke off when it did so each time", async () => {
    const broken = new RestError("Error reading response as text: aborted", { code: RestError.PARSE_ERROR });
    const { get, clock, sent } = setUp([broken]);
    const call = failure(get());
    await clock.advance(10_000);
    expect((await call).reason).toBe("invalid-response");
    expect(sent).toHaveLength(4);
  });

  it("does not wait for a retry that the reading would not live to see", async () => {
    const { get } = setUp([azureError(429, "TooManyRequests", { "retry-after": "600" })]);
    const { reason, message } = await failure(get());
    expect(reason).toBe("throttled");
    expect(message).toBe(
      "429 TooManyRequests: The message of TooManyRequests. (a retry would have to wait 600 s, longer than the reading may last)",
    );
  });

  it("lets others use the lane while it waits for a retry", async () => {
    const throttled = azureError(429, "TooManyRequests", { "retry-after": "7" });
    const { get, clock, sent } = setUp([throttled, list, list], { concurrentCallsPerSubscription: 1 });
    const waiting = get();
    const other = get();
    await clock.advance(0);
    await expect(other).resolves.toMatchObject({ status: 200 });
    await clock.advance(7000);
    await expect(waiting).resolves.toMatchObject({ status: 200 });
    expect(sent).toEqual([0, 0, 7000]);
  });

  it("slows down when Azure says that no reads are left", async () => {
    const { get, clock, sent } = setUp([{ ...list, headers: { "x-ms-ratelimit-remaining-subscription-reads": "0" } }]);
    await get();
    const call = get();
    await clock.advance(39);
    expect(sent).toEqual([0]);
    await clock.advance(1);
    await call;
    expect(sent).toEqual([0, 40]);
  });

  it("ends a call that takes longer than its time, without repeating it", async () => {
    const { get, clock, sent } = setUp(["silence"]);
    const call = failure(get());
    await clock.advance(20_000);
    const { reason, message } = await call;
    expect([reason, message]).toEqual(["timeout", "management.azure.com did not answer within 20 s"]);
    expect(sent).toHaveLength(1);
  });

  it("throws the caller's own reason when it is cancelled", async () => {
    const { get, clock } = setUp(["silence"]);
    const cancel = new AbortController();
    const call = get(listUrl, cancel.signal);
    const outcome = call.catch((error: unknown) => error);
    await clock.advance(0);
    const reason = new Error("shutting down");
    cancel.abort(reason);
    expect(await outcome).toBe(reason);
  });

  it("reports the whole reading's time limit for the calls that it cut off", async () => {
    const { get, clock } = setUp(["silence"]);
    const stop = new AbortController();
    const call = failure(get(listUrl, stop.signal));
    await clock.advance(0);
    stop.abort(new CallError("timeout", "the reading took longer than 120 s"));
    expect((await call).message).toBe("the reading took longer than 120 s");
  });

  it("tells a proxy's page from an answer of Azure", async () => {
    const page = { body: "<html>\n<title>Sign in</title>".padEnd(200, "."), headers: { "content-type": "text/html" } };
    const { reason, message } = await failure(setUp([{ status: 200, ...page }]).get());
    expect(reason).toBe("invalid-response");
    expect(message).toBe(
      'management.azure.com answered 200 with a page titled "Sign in" (text/html); expected 200 with JSON',
    );
    expect((await failure(setUp([{ status: 403, ...page }]).get())).reason).toBe("invalid-response");
  });

  it("does not follow a redirection", async () => {
    const { get, sent } = setUp([{ status: 302, headers: { location: "https://evil.example/" } }]);
    expect((await failure(get())).reason).toBe("invalid-response");
    expect(sent).toHaveLength(1);
  });

  it("sends nothing to another host", async () => {
    const { get, sent, counter } = setUp([list]);
    const { reason, message } = await failure(get("https://evil.example/subscriptions?page=2"));
    expect(reason).toBe("invalid-response");
    expect(message).toContain("https://evil.example instead of https://management.azure.com");
    expect(sent).toEqual([]);
    expect(counter.counts.total).toBe(0);
  });

  it("hands a claims challenge up to the policy that fetches tokens", async () => {
    const challenge = { "www-authenticate": 'Bearer error="insufficient_claims", claims="eyJhIjoxfQ=="' };
    const { get } = setUp([azureError(401, "InvalidAuthenticationToken", challenge)]);
    await expect(get()).resolves.toMatchObject({ status: 401 });
  });
});
