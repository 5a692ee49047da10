import { NextResponse, type NextRequest } from "next/server";
import { contentSecurityPolicy } from "./server/http/content-security-policy.ts";
import { isForeignHost } from "./server/http/origin.ts";
import { problem } from "./server/http/problem.ts";
import { currentServer } from "./server/watch/current.ts";

const policyHeader = "content-security-policy";

/**
 * Runs before every page and route: a server on loopback answers to its own names only, and no page runs a script that
 * is not the server's own. Next.js takes the nonce from the request's header and puts it on its scripts.
 */
export function proxy(request: NextRequest): Response {
  const server = currentServer();
  const host = request.headers.get("host") ?? "";
  if (server !== null && isForeignHost(host, server)) {
    return problem(
      "forbidden-origin",
      `This server does not answer to the name "${host}"; server.names in the configuration would let it.`,
    );
  }
  const policy = contentSecurityPolicy(crypto.randomUUID());
  const headers = new Headers(request.headers);
  headers.set(policyHeader, policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set(policyHeader, policy);
  return response;
}
