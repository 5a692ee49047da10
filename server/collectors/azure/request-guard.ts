import type { PipelineRequest } from "@azure/core-rest-pipeline";
import { CallError } from "./call-error.ts";

/** Resource types and actions that hand out secrets, or that list them. */
const forbiddenTypes = new Set([
  "listkeys",
  "listconnectionstrings",
  "listclusteradmincredential",
  "listclusterusercredential",
  "secrets",
]);

/**
 * Throws for anything but reading from the configured endpoint.
 *
 * Links to further pages are followed as they come, and the token goes with them: a link to another
 * host must not be followed. Policies run before the request leaves, so nothing has been sent.
 */
export function refuseUnsafe(request: PipelineRequest, endpoint: string): void {
  if (request.method !== "GET") throw new Error(`Only GET is allowed, not ${request.method} ${request.url}`);
  const url = new URL(request.url);
  const expected = new URL(endpoint);
  if (url.origin !== expected.origin) {
    throw new CallError(
      "invalid-response",
      `a link leads to ${url.protocol}//${url.host} instead of ${expected.protocol}//${expected.host}; it was not followed`,
    );
  }
  const forbidden = typesOf(url.pathname).find((type) => forbiddenTypes.has(type));
  if (forbidden !== undefined) throw new CallError("unsupported", `${forbidden} is never asked for: ${url.pathname}`);
}

/** An ARM path alternates type and name, so that a resource group may well be called `secrets`. */
function typesOf(pathname: string): string[] {
  const segments = decodeURIComponent(pathname).toLowerCase().split("/").filter(Boolean);
  return segments.filter((_, index) => index % 2 === 0);
}
