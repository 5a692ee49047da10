import type { NextRequest } from "next/server";
import { isForeignHost } from "./server/http/origin.ts";
import { problem } from "./server/http/problem.ts";
import { currentServer } from "./server/watch/current.ts";

/** Runs before every page and route: a server on loopback answers to its own names only. */
export function proxy(request: NextRequest): Response | undefined {
  const server = currentServer();
  const host = request.headers.get("host") ?? "";
  if (server === null || !isForeignHost(host, server)) return undefined;
  return problem(
    "forbidden-origin",
    `This server does not answer to the name "${host}"; server.names in the configuration would let it.`,
  );
}
