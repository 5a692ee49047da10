import type { IncomingMessage, ServerResponse } from "node:http";
import { randomUUID } from "node:crypto";
import { armKey, armSegment } from "../../../lib/inventory/azure/arm-id.ts";
import type { Certificate } from "../certificate.ts";
import type { Estate } from "../estate.ts";
import type { Fault } from "../fault.ts";
import { retryAfter, sendJson, startHttpsServer, type SimulatedServer } from "../https-server.ts";
import * as errors from "./arm-error.ts";
import type { ArmError } from "./arm-error.ts";
import { readRoute } from "./read-route.ts";
import { routeOf, type Route } from "./route.ts";
import { createTokenBuckets } from "./token-bucket.ts";

export interface ArmServerOptions {
  readonly estate: Estate;
  readonly certificate: Certificate;
  readonly port?: number;
  /** For the token bucket; milliseconds of any origin. */
  readonly nowInMs?: () => number;
}

/** Serves an estate's resources as Azure Resource Manager does: GET only, everything else is recorded and refused. */
export function startArmServer({ estate, certificate, port = 0, nowInMs }: ArmServerOptions): Promise<SimulatedServer> {
  const admit = createTokenBuckets(nowInMs ?? (() => performance.now()));
  return startHttpsServer({
    certificate,
    port,
    conditions: estate.arm,
    handler: {
      answerFault: (fault, response, url) => sendError(response, errorOf(fault, url)),
      answer(request, response, url) {
        const route = routeOf(url.pathname);
        const refusal = refuse(request, url, route, estate);
        if (refusal !== undefined) return sendError(response, refusal);
        const headers = { "x-ms-ratelimit-remaining-subscription-reads": "11999" };
        const subscription = armSegment(url.pathname, "subscriptions");
        if (subscription !== undefined && estate.arm.tokenBucket !== null) {
          const admission = admit(subscription.toLowerCase(), estate.arm.tokenBucket);
          if (!admission.admitted) return sendError(response, errors.tooManyRequests(admission.retryAfterInSeconds));
          headers["x-ms-ratelimit-remaining-subscription-reads"] = String(admission.remaining);
        }
        const answer = readRoute(estate, route, url);
        if ("error" in answer) return sendError(response, answer.error);
        sendJson(response, 200, answer.body, { ...headers, ...commonHeaders() });
      },
    },
  });
}

/** The first thing that is wrong with a request, in the order in which ARM looks. */
function refuse(request: IncomingMessage, url: URL, route: Route | undefined, estate: Estate): ArmError | undefined {
  const authorization = request.headers.authorization;
  if (authorization !== `Bearer ${estate.token}`) {
    return errors.unauthenticated(estate.tenantId, authorization !== undefined);
  }
  if (request.method !== "GET") return errors.methodNotAllowed(request.method ?? "", url.pathname);
  if (!url.searchParams.get("api-version")) return errors.missingApiVersion();
  const subscriptionId = armSegment(url.pathname, "subscriptions");
  if (subscriptionId && !estate.arm.subscriptions.some((known) => sameId(known.subscriptionId, subscriptionId))) {
    return errors.subscriptionNotFound(subscriptionId);
  }
  if (route === undefined) return undefined;
  const action = `${route.type}/read`;
  const isDenied = estate.arm.denials.some(
    (denial) => sameId(denial.action, action) && covers(denial.scope, route.scope),
  );
  return isDenied ? errors.authorizationFailed(action, route.scope) : undefined;
}

const sameId = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

function covers(outer: string, inner: string): boolean {
  const [outerKey, innerKey] = [armKey(outer), armKey(inner)];
  return outerKey === "/" || outerKey === innerKey || innerKey.startsWith(`${outerKey}/`);
}

function errorOf(fault: Fault, url: URL): ArmError {
  const route = routeOf(url.pathname);
  const usual = errors.usualError(fault.status ?? 500, `${route?.type}/read`, route?.scope ?? url.pathname);
  return {
    ...usual,
    code: fault.code ?? usual.code,
    message: fault.message ?? usual.message,
    headers: { ...usual.headers, ...retryAfter(fault.retryAfterInSeconds) },
  };
}

function sendError(response: ServerResponse, { status, code, message, headers }: ArmError): void {
  sendJson(response, status, { error: { code, message } }, { ...headers, ...commonHeaders() });
}

function commonHeaders(): Record<string, string> {
  return {
    "x-ms-request-id": randomUUID(),
    "x-ms-correlation-request-id": randomUUID(),
    "cache-control": "no-cache",
    "strict-transport-security": "max-age=31536000; includeSubDomains",
  };
}
