import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import type { Certificate } from "./certificate.ts";
import { takeFault, type Conditions, type Fault } from "./fault.ts";

/** One request, as it came in. */
export interface RequestRecord {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Null until it is answered; stays null when it never is. */
  status: number | null;
}

export interface SimulatedServer {
  readonly url: string;
  /** The latest requests, oldest first. */
  readonly requests: readonly RequestRecord[];
  /** Ends every connection at once. */
  close(): Promise<void>;
}

/** What a server makes of its requests. */
export interface Handler {
  answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> | void;
  answerFault(fault: Fault, response: ServerResponse, url: URL): void;
}

export interface HttpsServerOptions {
  readonly certificate: Certificate;
  readonly conditions: Conditions;
  /** 0: any free port. */
  readonly port?: number;
  readonly handler: Handler;
}

const mostRecords = 20_000;

/** Listens on 127.0.0.1 with HTTPS; keeps the records, the round-trip time and the faults in front of a handler. */
export async function startHttpsServer(options: HttpsServerOptions): Promise<SimulatedServer> {
  const { key, certificate } = options.certificate;
  const server = createServer({ key, cert: certificate });
  const url = `https://127.0.0.1:${await listen(server, options.port ?? 0)}`;
  const requests: RequestRecord[] = [];
  server.on("request", (request, response) => {
    keepRecord(requests, request, response);
    serve(request, response, url, options).catch((error: unknown) => fail(response, error));
  });
  return { url, requests, close: () => closeAll(server) };
}

/** Resolves to the port. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}

export function closeAll(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
) {
  sendText(response, status, JSON.stringify(body), { "content-type": "application/json; charset=utf-8", ...headers });
}

export function sendText(response: ServerResponse, status: number, body: string, headers: Record<string, string>) {
  if (response.destroyed) return;
  response.writeHead(status, { ...headers, "content-length": String(Buffer.byteLength(body)) });
  response.end(body);
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  baseUrl: string,
  { handler, conditions }: HttpsServerOptions,
): Promise<void> {
  if (conditions.roundTripInMs > 0) await delay(conditions.roundTripInMs);
  // A doubled leading slash would be read as a host: ARM clients send it for scopes that begin with one.
  const url = new URL(baseUrl + (request.url ?? "/").replace(/^\/+/, "/"));
  const fault = takeFault(conditions.faults, request.method ?? "GET", url);
  if (fault === undefined) return handler.answer(request, response, url);
  if (fault.hang) return;
  if (fault.dropConnection) return void request.socket.destroy();
  if (fault.body === undefined) return handler.answerFault(fault, response, url);
  sendText(response, fault.status ?? 500, fault.body, {
    "content-type": fault.contentType ?? "text/html",
    ...retryAfter(fault.retryAfterInSeconds),
  });
}

export function retryAfter(seconds: number | undefined): Record<string, string> {
  return seconds === undefined ? {} : { "retry-after": String(seconds) };
}

function keepRecord(requests: RequestRecord[], request: IncomingMessage, response: ServerResponse): void {
  const record: RequestRecord = {
    method: request.method ?? "GET",
    path: request.url ?? "/",
    at: new Date().toISOString(),
    status: null,
  };
  if (requests.push(record) > mostRecords) requests.splice(0, mostRecords / 2);
  const writeHead = response.writeHead;
  // At the head, not at the end: a watch is answered long before it ends.
  response.writeHead = function (this: ServerResponse, ...parameters: unknown[]) {
    record.status = parameters[0] as number;
    return Reflect.apply(writeHead, this, parameters);
  } as typeof response.writeHead;
}

function fail(response: ServerResponse, error: unknown): void {
  if (response.headersSent) return void response.destroy();
  sendText(response, 500, `simulator: ${error instanceof Error ? error.stack : String(error)}`, {
    "content-type": "text/plain",
  });
}
