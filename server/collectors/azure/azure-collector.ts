import { ReadableStream } from "node:stream/web";
import type { TokenCredential } from "@azure/core-auth";
import { createDefaultHttpClient } from "@azure/core-rest-pipeline";
import type { MembershipQuestion } from "../../../lib/access/membership.ts";
import type { Collected } from "../../../lib/inventory/inventory.ts";
import type { Collector } from "../collector.ts";
import { createArmClient } from "./arm-client.ts";
import { defaultLimits, type AzureLimits } from "./azure-limits.ts";
import { createCallCounter, type CallCounts } from "./call-counts.ts";
import { CallError } from "./call-error.ts";
import { systemClock, type Clock } from "./clock.ts";
import type { ReadingSession } from "./collection-reader.ts";
import { readIdentityBindings } from "./identity-bindings.ts";
import { createLanes } from "./lane.ts";
import { readEligibilities, readMemberships } from "./memberships.ts";
import { readNetwork, type NetworkToRead } from "./network.ts";
import { createRunner } from "./runner.ts";
import { shareToken } from "./shared-credential.ts";
import { objectIdOf } from "./token-claims.ts";
import { subscriptionsReader } from "./subscriptions.ts";

export interface AzureCollectorOptions {
  /** Any Azure Resource Manager endpoint, e.g. `https://management.azure.com`. `http://` works on loopback only. */
  readonly endpoint: string;
  readonly credential: TokenCredential;
  /** Subscription ids; empty means all that the credential may read. */
  readonly subscriptions: readonly string[];
  /** PEM of the certificate authorities to trust instead of the default ones. */
  readonly ca?: string;
  readonly now?: () => Date;
  readonly limits?: Partial<AzureLimits>;
  readonly clock?: Clock;
}

export interface AzureCollector extends Collector {
  /** Counts on from the collector's making, over all readings. */
  readonly calls: CallCounts;
  /** The object id of the account that reads; null before the first call, and when its token does not tell. */
  readonly readerObjectId: string | null;
  /** One reading per question: the role assignments that reach a principal, through groups too. */
  collectMemberships(
    questions: readonly MembershipQuestion[],
    options: { readonly abortSignal: AbortSignal },
  ): AsyncIterable<Collected>;
  /** One reading per question: the roles that a principal is eligible for, through groups too. */
  collectEligibilities(
    questions: readonly MembershipQuestion[],
    options: { readonly abortSignal: AbortSignal },
  ): AsyncIterable<Collected>;
  /** One reading per AKS cluster. */
  collectIdentityBindings(
    clusterIds: readonly string[],
    options: { readonly abortSignal: AbortSignal },
  ): AsyncIterable<Collected>;
  /** The network around clusters and services, and of private DNS the zones in question. */
  collectNetwork(network: NetworkToRead, options: { readonly abortSignal: AbortSignal }): AsyncIterable<Collected>;
}

/** Reads Azure Resource Manager as it is. Failures become readings; only cancellation and bugs are thrown. */
export function createAzureCollector(options: AzureCollectorOptions): AzureCollector {
  const { endpoint, clock = systemClock, now = () => new Date() } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const counter = createCallCounter();
  const laneOf = createLanes(limits, clock);
  let readerObjectId: string | null = null;
  const credential = shareToken(
    noteHolder(options.credential, (objectId) => (readerObjectId = objectId)),
    clock.now,
  );
  const httpClient = createDefaultHttpClient();
  const tlsOptions = { ...(options.ca !== undefined && { ca: options.ca }) };
  const subscriptions = subscriptionsReader(options.subscriptions);

  async function* run(
    work: (session: ReadingSession) => Promise<void>,
    abortSignal: AbortSignal,
  ): AsyncGenerator<Collected> {
    const stop = new AbortController();
    const whole = AbortSignal.any([abortSignal, stop.signal]);
    const deadline = clock.now() + limits.overallTimeLimitMs;
    stopAfter(limits.overallTimeLimitMs, stop, clock);
    const runner = createRunner({ endpoint, limits, laneOf, counter, clock, deadline });
    const client = createArmClient({ endpoint, credential, httpClient, tlsOptions, runner, abortSignal: whole });
    const stream = toStream((yieldOne) => work({ client, now, yield: yieldOne }));
    try {
      yield* stream;
    } finally {
      stop.abort();
    }
  }

  return {
    calls: counter.counts,
    get readerObjectId() {
      return readerObjectId;
    },
    collect: ({ abortSignal }) => run((session) => subscriptions.read(session, "/"), abortSignal),
    collectMemberships: (questions, { abortSignal }) =>
      run((session) => readMemberships(session, questions), abortSignal),
    collectEligibilities: (questions, { abortSignal }) =>
      run((session) => readEligibilities(session, questions), abortSignal),
    collectIdentityBindings: (clusterIds, { abortSignal }) =>
      run((session) => readIdentityBindings(session, clusterIds), abortSignal),
    collectNetwork: (network, { abortSignal }) => run((session) => readNetwork(session, network), abortSignal),
  };
}

/** Looks at whose token it is as it goes by. */
function noteHolder(credential: TokenCredential, note: (objectId: string | null) => void): TokenCredential {
  return {
    async getToken(scopes, getTokenOptions) {
      const token = await credential.getToken(scopes, getTokenOptions);
      if (token) note(objectIdOf(token.token));
      return token;
    },
  };
}

function stopAfter(limitMs: number, stop: AbortController, clock: Clock): void {
  clock.sleep(limitMs, stop.signal).then(
    () => stop.abort(new CallError("timeout", `the reading took longer than ${limitMs / 1000} s`)),
    () => undefined,
  );
}

/** What the work yields, in the order in which it comes. */
function toStream(work: (yieldOne: (collected: Collected) => void) => Promise<void>): ReadableStream<Collected> {
  return new ReadableStream({
    start(controller) {
      work((collected) => controller.enqueue(collected)).then(
        () => controller.close(),
        (error: unknown) => controller.error(error),
      );
    },
  });
}
