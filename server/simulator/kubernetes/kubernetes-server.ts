import type { IncomingMessage, ServerResponse } from "node:http";
import type { Certificate } from "../certificate.ts";
import type { Estate } from "../estate.ts";
import type { Fault } from "../fault.ts";
import { sendJson, sendText, startHttpsServer, type SimulatedServer } from "../https-server.ts";
import { accessReviewPath, reviewAccess } from "./access-review.ts";
import { apiResources, qualifiedName } from "./api-resource.ts";
import { discover } from "./discovery.ts";
import { objectKey, type KubernetesEstate } from "./kubernetes-estate.ts";
import { listObjects, type ListRequest } from "./list-objects.ts";
import { formOf, toJson } from "./object-json.ts";
import { parsePath, type RequestPath } from "./request-path.ts";
import { parseFieldSelector, parseLabelSelector, type Selector } from "./selector.ts";
import * as statuses from "./status.ts";
import { sendStatus, type Status } from "./status.ts";
import { watchObjects } from "./watch-objects.ts";

export interface KubernetesServerOptions {
  readonly estate: Estate;
  readonly certificate: Certificate;
  readonly port?: number;
}

export interface KubernetesServer extends SimulatedServer {
  /** Breaks the connection of every open watch. */
  dropWatches(): void;
}

/** Serves an estate's objects as the Kubernetes API does: reads and access reviews; the rest is recorded and refused. */
export async function startKubernetesServer(options: KubernetesServerOptions): Promise<KubernetesServer> {
  const { estate, certificate, port = 0 } = options;
  const watches = new Set<ServerResponse>();
  const server = await startHttpsServer({
    certificate,
    port,
    conditions: estate.kubernetes,
    handler: {
      answerFault: (fault, response) => sendStatus(response, statusOf(fault)),
      answer: (request, response, url) => answer(estate, watches, request, response, url),
    },
  });
  return { ...server, dropWatches: () => watches.forEach((response) => response.socket?.destroy()) };
}

async function answer(
  { token, kubernetes }: Estate,
  watches: Set<ServerResponse>,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  if (request.headers.authorization !== `Bearer ${token}`) return sendStatus(response, statuses.unauthorized);
  if (request.method === "POST" && url.pathname === accessReviewPath) {
    return sendJson(response, 201, await reviewAccess(kubernetes, request));
  }
  if (request.method !== "GET") return sendStatus(response, statuses.methodNotAllowed);
  if (/^\/(livez|readyz|healthz)$/.test(url.pathname))
    return sendText(response, 200, "ok", { "content-type": "text/plain" });
  const discovered = discover(kubernetes, url.pathname);
  if (discovered !== undefined) return sendJson(response, 200, discovered);
  // The API server asks who may before it asks what there is.
  const asked = parsePath(url.pathname, everyGroup);
  if (asked !== undefined && kubernetes.deniedResources.has(qualifiedName(asked.resource)))
    return sendStatus(response, refusalOf(asked, url.searchParams));
  const path = parsePath(url.pathname, kubernetes.customGroups);
  if (path === undefined)
    return sendText(response, 404, "404 page not found\n", { "content-type": "text/plain; charset=utf-8" });
  read(kubernetes, watches, path, request, response, url.searchParams);
}

const everyGroup: ReadonlySet<string> = new Set(apiResources.map(({ group }) => group));

const isWatching = (query: URLSearchParams): boolean => /^(1|true)$/.test(query.get("watch") ?? "");

function refusalOf({ resource, namespace, name }: RequestPath, query: URLSearchParams) {
  const verb = name !== undefined ? "get" : isWatching(query) ? "watch" : "list";
  return statuses.forbidden(resource.plural, resource.group, namespace, verb);
}

function read(
  estate: KubernetesEstate,
  watches: Set<ServerResponse>,
  path: RequestPath,
  request: IncomingMessage,
  response: ServerResponse,
  query: URLSearchParams,
): void {
  const { resource, namespace, name } = path;
  const isWatch = isWatching(query);
  const form = formOf(request.headers.accept);
  if (name !== undefined) {
    const object = estate.history.get(qualifiedName(resource), objectKey({ namespace: namespace ?? "", name }));
    if (object === undefined) return sendStatus(response, statuses.notFound(resource.plural, resource.group, name));
    return sendText(response, 200, toJson(object, form), { "content-type": "application/json" });
  }
  const selects = selectorOf(path, query);
  if ("code" in selects) return sendStatus(response, selects);
  const listRequest: ListRequest = { path, query, selects, form };
  if (!isWatch) return listObjects(estate, listRequest, response);
  watches.add(response);
  response.on("close", () => watches.delete(response));
  watchObjects(estate, listRequest, response);
}

function selectorOf({ namespace, resource }: RequestPath, query: URLSearchParams): Selector | Status {
  try {
    const byLabel = parseLabelSelector(query.get("labelSelector") ?? "");
    const byField = parseFieldSelector(query.get("fieldSelector") ?? "", resource.kind);
    const inNamespace: Selector = ({ metadata }) => namespace === undefined || metadata.namespace === namespace;
    return (object) => inNamespace(object) && byLabel(object) && byField(object);
  } catch (error) {
    return statuses.badRequest((error as Error).message);
  }
}

function statusOf({ status = 500, code, message, retryAfterInSeconds }: Fault): Status {
  const usual = statuses.usualStatus(status);
  return {
    ...usual,
    reason: code ?? usual.reason,
    message: message ?? usual.message,
    ...(retryAfterInSeconds === undefined ? {} : { retryAfterInSeconds }),
  };
}
