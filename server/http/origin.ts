/** Whether a browser says that the request was made by a page of another site. Clients that say nothing are no browsers. */
export function isForeignOrigin(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site !== "same-origin" && site !== "none";
  const origin = request.headers.get("origin");
  // A sandboxed page sends `null`, which is nobody's own.
  return origin !== null && URL.parse(origin)?.host !== request.headers.get("host");
}
