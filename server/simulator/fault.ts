/** Something that goes wrong on the way to an answer. A list of faults may change while its server runs. */
export interface Fault {
  /** Tried on the request line: `GET /subscriptions?api-version=2022-12-01`. */
  readonly match: RegExp;
  /** 500 when left out. */
  readonly status?: number;
  /** ARM's error code, or the reason of a Kubernetes `Status`. Each server has one of its own per status. */
  readonly code?: string;
  readonly message?: string;
  readonly retryAfterInSeconds?: number;
  /** Only requests for a later page: those that carry a `continue` or `$skiptoken`. */
  readonly fromPage?: boolean;
  /** Counts down with each use; at 0 the fault is over. */
  times?: number;
  /** Sent instead of the server's own error, as a proxy between would. */
  readonly body?: string;
  /** `text/html` when left out. Goes with `body`. */
  readonly contentType?: string;
  /** No answer at all, until the client gives up. */
  readonly hang?: boolean;
  readonly dropConnection?: boolean;
}

/** How a server is reached: changed at will while it runs. */
export interface Conditions {
  readonly faults: Fault[];
  roundTripInMs: number;
}

/** The first fault that meets this request, used once. */
export function takeFault(faults: readonly Fault[], method: string, url: URL): Fault | undefined {
  const requestLine = `${method} ${url.pathname}${url.search}`;
  const fault = faults.find(
    ({ match, times, fromPage }) => times !== 0 && (!fromPage || isLaterPage(url)) && requestLine.search(match) >= 0,
  );
  if (fault?.times !== undefined) fault.times -= 1;
  return fault;
}

function isLaterPage(url: URL): boolean {
  return [...url.searchParams.keys()].some((name) => /^(continue|\$skiptoken)$/i.test(name));
}
