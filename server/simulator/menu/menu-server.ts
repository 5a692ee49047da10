import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { closeAll, listen, sendJson, sendText } from "../https-server.ts";
import { isObject } from "../merge-patch.ts";
import type { Menu } from "./menu.ts";
import { menuPage } from "./menu-page.ts";

export interface MenuServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the page with the scenarios, on loopback, to its own pages only. */
export async function startMenuServer(menu: Menu, port = 0): Promise<MenuServer> {
  const server: Server = createServer();
  const bound = await listen(server, port);
  const hosts = [`127.0.0.1:${bound}`, `localhost:${bound}`];
  server.on("request", (request, response) => {
    respond(menu, hosts, request, response).catch((error: unknown) =>
      sendJson(response, 500, { error: String(error) }),
    );
  });
  return { url: `http://127.0.0.1:${bound}/`, close: () => closeAll(server) };
}

async function respond(
  menu: Menu,
  hosts: readonly string[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isOwn(request, hosts)) return sendJson(response, 403, { error: "only the menu's own page may ask" });
  const { pathname } = new URL(request.url ?? "/", "http://menu");
  const [, id] = /^\/api\/scenarios\/([a-z0-9-]+)$/.exec(pathname) ?? [];
  if (request.method === "GET" && pathname === "/") return sendPage(response, menu);
  if (request.method === "GET" && pathname === "/api/scenarios") return sendJson(response, 200, menu.list());
  if (request.method !== "POST" || id === undefined) return sendJson(response, 404, { error: "no such page" });
  if (!menu.list().some((scenario) => scenario.id === id))
    return sendJson(response, 404, { error: `no scenario ${id}` });
  const on = await readSwitch(request);
  if (on === undefined)
    return sendJson(response, 400, { error: 'expected {"on": true} or {"on": false} as application/json' });
  menu.set(id, on);
  sendJson(response, 200, menu.list());
}

/** A page of another origin can reach loopback through the visitor's browser: neither names nor forms of its own count. */
function isOwn({ headers }: IncomingMessage, hosts: readonly string[]): boolean {
  const { host, origin } = headers;
  const isSameOrigin = origin === undefined || hosts.some((own) => origin === `http://${own}`);
  return host !== undefined && hosts.includes(host) && isSameOrigin;
}

const longestBody = 1_000;

async function readSwitch(request: IncomingMessage): Promise<boolean | undefined> {
  if (!/^application\/json\b/i.test(request.headers["content-type"] ?? "")) return undefined;
  let text = "";
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > longestBody) return undefined;
  }
  try {
    const body: unknown = JSON.parse(text);
    return isObject(body) && typeof body["on"] === "boolean" ? body["on"] : undefined;
  } catch {
    return undefined;
  }
}

function sendPage(response: ServerResponse, menu: Menu): void {
  const { html, contentSecurityPolicy } = menuPage(menu.list());
  sendText(response, 200, html, {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": contentSecurityPolicy,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
}
