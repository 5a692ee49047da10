import { Agent, request, type RequestOptions } from "node:https";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";

export interface ClientResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The body as JSON; throws when it is none. */
  json<T>(): T;
}

export interface ClientOptions {
  readonly certificate: string;
  readonly token?: string;
}

export interface Client {
  get(url: string, headers?: Record<string, string>): Promise<ClientResponse>;
  send(method: string, url: string, body?: unknown): Promise<ClientResponse>;
  /** Lines of JSON as they come; ends with the answer. */
  lines<T>(url: string): AsyncIterable<T>;
  close(): void;
}

/** Plain HTTPS with a token and an authority of one's own, for tests that look at bare answers. */
export function createClient({ certificate, token }: ClientOptions): Client {
  const agent = new Agent({ ca: certificate, keepAlive: true });
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const open = (method: string, url: string, headers: Record<string, string>, body?: unknown) =>
    openRequest(url, { method, agent, headers: { ...authorization, ...headers } }, body);
  return {
    get: async (url, headers = {}) => readAll(await open("GET", url, headers)),
    send: async (method, url, body) => readAll(await open(method, url, { "content-type": "application/json" }, body)),
    lines: (url) => readLines(() => open("GET", url, {})),
    close: () => agent.destroy(),
  };
}

function openRequest(url: string, options: RequestOptions, body: unknown): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const sent = request(url, options, resolve);
    sent.on("error", reject);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

async function readAll(response: IncomingMessage): Promise<ClientResponse> {
  let text = "";
  for await (const chunk of response.setEncoding("utf8")) text += String(chunk);
  const { statusCode = 0, headers } = response;
  return { status: statusCode, headers, text, json: <T>() => JSON.parse(text) as T };
}

async function* readLines<T>(open: () => Promise<IncomingMessage>): AsyncIterable<T> {
  let rest = "";
  for await (const chunk of (await open()).setEncoding("utf8")) {
    const lines = (rest + String(chunk)).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield JSON.parse(line) as T;
  }
}
