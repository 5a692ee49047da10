/** IPv4 addresses from the first to the last, as numbers. */
export interface IpRange {
  readonly first: number;
  readonly last: number;
}

const pattern = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\/(\d{1,2}))?$/;

/** An address or a CIDR range; undefined for anything else, IPv6 too. Bits behind the prefix do not count. */
export function parseIpRange(text: string): IpRange | undefined {
  const match = pattern.exec(text.trim());
  if (match === null) return undefined;
  const octets = match.slice(1, 5).map(Number);
  const prefix = match[5] === undefined ? 32 : Number(match[5]);
  if (prefix > 32 || octets.some((octet) => octet > 255)) return undefined;
  const address = octets.reduce((sum, octet) => sum * 256 + octet, 0);
  const size = 2 ** (32 - prefix);
  const first = address - (address % size);
  return { first, last: first + size - 1 };
}

/** From one address to another; undefined when either is none, or they are the wrong way round. */
export function ipRangeBetween(start: string | null, end: string | null): IpRange | undefined {
  const from = parseIpRange(start ?? "");
  const to = parseIpRange(end ?? "");
  return from === undefined || to === undefined || from.first > to.last
    ? undefined
    : { first: from.first, last: to.last };
}

export function rangeContains(outer: IpRange, inner: IpRange): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}
