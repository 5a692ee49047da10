import type { ServerConfiguration } from "../config/configuration.ts";
import { isLoopback } from "../config/loopback.ts";

/** Whether a browser says that the request was made by a page of another site. Clients that say nothing are no browsers. */
export function isForeignOrigin(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site !== "same-origin" && site !== "none";
  const origin = request.headers.get("origin");
  // A sandboxed page sends `null`, which is nobody's own.
  return origin !== null && URL.parse(origin)?.host !== request.headers.get("host");
}

/**
 * Whether a server on loopback is called by a name that is not its own. A page of another site can have its name
 * resolve to 127.0.0.1 and would then count as same-origin; only the Host header gives it away.
 */
export function isForeignHost(
  hostHeader: string,
  { host, names }: Pick<ServerConfiguration, "host" | "names">,
): boolean {
  const called = URL.parse(`http://${hostHeader}`)?.hostname ?? "";
  return isLoopback(host) && !isLoopback(called) && !names.some((name) => name.toLowerCase() === called);
}
