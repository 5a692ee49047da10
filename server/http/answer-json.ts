import type { Serialised } from "../watch/serialised.ts";

/** Answers a JSON text with its ETag, or 304 when the client already has it. */
export function answerJson(request: Request, { text, etag }: Serialised): Response {
  const headers = { etag, "cache-control": "no-cache" };
  if (namesEtag(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, "content-type": "application/json; charset=utf-8" } });
}

/** Weak comparison, as RFC 9110 has it for If-None-Match. */
function namesEtag(header: string | null, etag: string): boolean {
  return header?.split(",").some((each) => each.trim() === "*" || each.trim().replace(/^W\//, "") === etag) ?? false;
}
