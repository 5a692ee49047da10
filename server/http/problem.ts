/**
 * An error answer: RFC 9457 `application/problem+json`. Every `type` has a page under docs/errors/.
 */
export type ProblemType = "not-found" | "invalid-filter" | "not-ready" | "forbidden-origin";

const titles: Record<ProblemType, string> = {
  "not-found": "There is no such thing",
  "invalid-filter": "A filter is not understood",
  "not-ready": "Nothing has been read yet",
  "forbidden-origin": "The request comes from another site",
};

const statuses: Record<ProblemType, number> = {
  "not-found": 404,
  "invalid-filter": 400,
  "not-ready": 503,
  "forbidden-origin": 403,
};

export function problem(type: ProblemType, detail: string): Response {
  const status = statuses[type];
  const body = { type: `/errors/${type}`, title: titles[type], status, detail };
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store" },
  });
}
