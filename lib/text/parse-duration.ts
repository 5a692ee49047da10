const parts = /(\d+(?:\.\d+)?)(ms|h|m|s)/gy;
const milliseconds = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 } as const;

/** A duration as Go writes it (`1h30m`, `45s`, `0`), in milliseconds; undefined when it is none. */
export function parseDuration(text: string): number | undefined {
  if (text === "0") return 0;
  const found = [...text.matchAll(parts)];
  if (found.length === 0 || found.reduce((length, [part]) => length + part.length, 0) !== text.length) return undefined;
  return found.reduce(
    (sum, [, count, unit]) => sum + Number(count) * milliseconds[unit as keyof typeof milliseconds],
    0,
  );
}
