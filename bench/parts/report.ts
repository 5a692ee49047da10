/** Prints one measured ratio: what was measured, against what, in the same run. */
export function report(what: string, measured: string, peer: string, ratio: number, target?: number): void {
  const verdict =
    target === undefined
      ? ""
      : ratio <= target
        ? `  (target ${Number(target.toFixed(3))}: reached)`
        : `  (target ${Number(target.toFixed(3))}: missed)`;
  console.log(
    `${what.padEnd(52)} ${measured.padStart(12)}  against ${peer.padEnd(34)} ratio ${ratio.toFixed(2)}${verdict}`,
  );
}

export const inMs = (ms: number): string => `${ms.toFixed(ms < 10 ? 2 : 0)} ms`;
export const inMb = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MB`;

export function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;
}
