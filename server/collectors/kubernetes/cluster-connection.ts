import type { KubeConfig } from "@kubernetes/client-node";
import http from "node:http";
import https from "node:https";
import { ReadFailure, toConnectionFailure } from "./read-failure.ts";
import { redactMessage } from "./redact-message.ts";

export interface Answer {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: Buffer;
}

/** An authenticated way to one API server that can do nothing but read. */
export interface ClusterConnection {
  /** Throws {@link ReadFailure} when the server cannot be reached, and whatever the signal was aborted with. */
  get(path: string, abortSignal: AbortSignal): Promise<Answer>;
  close(): void;
}

/**
 * Connects as the kubeconfig says: certificates, tokens, proxy, and credential plugins, which run once here.
 * Throws {@link ReadFailure} when no credential can be had.
 */
export async function connectToCluster(kubeConfig: KubeConfig, abortSignal: AbortSignal): Promise<ClusterConnection> {
  const cluster = kubeConfig.getCurrentCluster();
  if (cluster === null) throw new ReadFailure("unreachable", "the kubeconfig's current context names no cluster");
  const options: https.RequestOptions = {};
  await authenticate(kubeConfig, options, abortSignal);
  const isPlain = cluster.server.startsWith("http:");
  // The agent that client-node made serves proxies; it does not keep connections alive.
  const agent = cluster.proxyUrl ? options.agent : isPlain ? new http.Agent(keepAlive) : new https.Agent(keepAlive);
  const request = isPlain ? http.request : https.request;
  const requestOptions = { ...options, agent, method: "GET", headers: toHeaders(options.headers) };

  return {
    async get(path, signal) {
      assertNoSecrets(path);
      try {
        return await send((done) => request(`${cluster.server}${path}`, { ...requestOptions, signal }, done));
      } catch (error) {
        if (signal.aborted) throw signal.reason;
        throw toConnectionFailure(new URL(cluster.server).host, error);
      }
    },
    close: () => {
      if (!cluster.proxyUrl && agent instanceof http.Agent) agent.destroy();
    },
  };
}

const keepAlive: https.AgentOptions = { keepAlive: true };

/** A token file often ends in a line break, which no header may contain. */
function toHeaders(credential: https.RequestOptions["headers"]): http.OutgoingHttpHeaders {
  const headers: http.OutgoingHttpHeaders = { Accept: "application/json", "User-Agent": "bridgekeeper" };
  for (const [name, value] of Object.entries(credential ?? {})) headers[name] = String(value).trim();
  return headers;
}

/** Bodies of Secrets must never enter the process, whatever a caller asks for. */
function assertNoSecrets(path: string): void {
  const { pathname } = new URL(path, "https://kubernetes");
  if (/(?<!\/namespaces)\/secrets(?:\/|$)/i.test(decodeURIComponent(pathname))) {
    throw new Error(`Refused to read Secrets: ${path}`);
  }
}

async function authenticate(
  kubeConfig: KubeConfig,
  options: https.RequestOptions,
  abortSignal: AbortSignal,
): Promise<void> {
  const aborted = Promise.withResolvers<never>();
  const onAbort = () => aborted.reject(abortSignal.reason);
  abortSignal.addEventListener("abort", onAbort, { once: true });
  try {
    abortSignal.throwIfAborted();
    await Promise.race([kubeConfig.applyToHTTPSOptions(options), aborted.promise]);
  } catch (error) {
    if (abortSignal.aborted) throw abortSignal.reason;
    throw new ReadFailure("unauthorized", describeCredentialError(kubeConfig, error));
  } finally {
    abortSignal.removeEventListener("abort", onAbort);
  }
}

/** A plugin that ends with an error and says nothing leaves an empty message. */
function describeCredentialError(kubeConfig: KubeConfig, error: unknown): string {
  const command: unknown = (kubeConfig.getCurrentUser()?.exec as { command?: unknown } | null | undefined)?.command;
  const source = typeof command === "string" ? `the credential plugin ${command}` : "the kubeconfig's credential";
  const message = redactMessage((error as Error).message.trim());
  return `${source} failed${message === "" ? " without a message" : `: ${message}`}`;
}

function send(open: (done: (response: http.IncomingMessage) => void) => http.ClientRequest): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = open((response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          retryAfter: response.headers["retry-after"] ?? null,
          body: Buffer.concat(chunks),
        }),
      );
    });
    request.on("error", reject);
    request.end();
  });
}
