import type { ServerResponse } from "node:http";
import { sendJson } from "../https-server.ts";

/** A `Status` of the Kubernetes API. https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/status/ */
export interface Status {
  readonly code: number;
  readonly reason: string;
  readonly message: string;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly metadata?: Readonly<Record<string, unknown>>;
  readonly retryAfterInSeconds?: number;
}

/** Who the simulated caller is, in error texts. */
export const user = "system:serviceaccount:bridgekeeper:bridgekeeper";

export const unauthorized: Status = { code: 401, reason: "Unauthorized", message: "Unauthorized" };

export function forbidden(resource: string, group: string, namespace: string | undefined, verb: string): Status {
  const name = group === "" ? resource : `${resource}.${group}`;
  const where = namespace === undefined ? "at the cluster scope" : `in the namespace "${namespace}"`;
  return {
    code: 403,
    reason: "Forbidden",
    message: `${name} is forbidden: User "${user}" cannot ${verb} resource "${resource}" in API group "${group}" ${where}`,
    details: { ...(group === "" ? {} : { group }), kind: resource },
  };
}

export function notFound(resource: string, group: string, name: string): Status {
  return {
    code: 404,
    reason: "NotFound",
    message: `${group === "" ? resource : `${resource}.${group}`} "${name}" not found`,
    details: { name, ...(group === "" ? {} : { group }), kind: resource },
  };
}

export const badRequest = (message: string): Status => ({ code: 400, reason: "BadRequest", message });

export const methodNotAllowed: Status = {
  code: 405,
  reason: "MethodNotAllowed",
  message: "the server does not allow this method on the requested resource",
};

/** The list can be finished with the token inside, as it stands by then. */
export const expiredContinue = (inconsistentToken: string): Status => ({
  code: 410,
  reason: "Expired",
  message:
    "The provided continue parameter is too old to display a consistent list result. You can start a new list without the continue parameter, or use the continue token in this response to retrieve the remainder of the results. Continuing with the provided token results in an inconsistent list - objects that were created, modified, or deleted between the time the first chunk was returned and now may show up in the list.",
  metadata: { continue: inconsistentToken },
});

export const expiredVersion = (asked: string, oldest: number): Status => ({
  code: 410,
  reason: "Expired",
  message: `too old resource version: ${asked} (${oldest})`,
});

const usual: Readonly<Record<number, readonly [reason: string, message: string]>> = {
  401: ["Unauthorized", "Unauthorized"],
  403: ["Forbidden", `forbidden: User "${user}" cannot get path`],
  404: ["NotFound", "the server could not find the requested resource"],
  410: ["Expired", "The resourceVersion for the provided watch is too old."],
  429: ["TooManyRequests", "too many requests, please try again later"],
  503: ["ServiceUnavailable", "the server is currently unable to handle the request"],
  504: [
    "Timeout",
    "the server was unable to return a response in the time allotted, but may still be processing the request",
  ],
};

/** What the API server usually says with a status. */
export function usualStatus(code: number): Status {
  const [reason, message] = usual[code] ?? ["InternalError", "Internal error occurred: etcdserver: request timed out"];
  return { code, reason, message };
}

export function statusBody({ metadata, retryAfterInSeconds, details, code, reason, message }: Status) {
  const delay = retryAfterInSeconds === undefined ? {} : { retryAfterSeconds: retryAfterInSeconds };
  return {
    kind: "Status",
    apiVersion: "v1",
    metadata: metadata ?? {},
    status: "Failure",
    message,
    reason,
    ...(details === undefined && retryAfterInSeconds === undefined ? {} : { details: { ...details, ...delay } }),
    code,
  };
}

export function sendStatus(response: ServerResponse, status: Status): void {
  const headers = status.retryAfterInSeconds === undefined ? {} : { "retry-after": String(status.retryAfterInSeconds) };
  sendJson(response, status.code, statusBody(status), { ...headers, "content-type": "application/json" });
}
