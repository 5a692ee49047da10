/** One page of a list, as ARM wraps it. */
export interface Page<T> {
  readonly value: readonly T[];
  readonly nextLink?: string;
}

/**
 * The page that a URL asks for. A full page always links on, so a list whose length is a multiple of the page size
 * ends with an empty page: services of Azure do that, and clients must bear it.
 */
export function pageOf<T>(items: readonly T[], url: URL, pageSize: number): Page<T> {
  const offset = offsetOf(url);
  const value = items.slice(offset, offset + pageSize);
  const end = offset + value.length;
  return value.length < pageSize ? { value } : { value, nextLink: linkTo(url, end, end / pageSize) };
}

function offsetOf(url: URL): number {
  const name = [...url.searchParams.keys()].find((key) => key.toLowerCase() === "$skiptoken");
  const token = name === undefined ? null : url.searchParams.get(name);
  return token === null ? 0 : Number(Buffer.from(token, "base64url").toString().replace("offset:", "")) || 0;
}

function linkTo(url: URL, offset: number, pageNumber: number): string {
  const rest = [...url.searchParams].filter(([key]) => key.toLowerCase() !== "$skiptoken");
  const query = new URLSearchParams(rest).toString();
  const token = Buffer.from(`offset:${offset}`).toString("base64url");
  // Some services escape the dollar sign, some do not.
  return `${url.origin}${url.pathname}?${query}&${pageNumber % 2 === 1 ? "%24skiptoken" : "$skiptoken"}=${token}`;
}
