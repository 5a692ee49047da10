/** A line between row `left` of one column and row `right` of the next. */
export interface Line {
  readonly left: number;
  readonly right: number;
}

/** How many pairs of lines cross, in O(n log n): inversions of the right ends when sorted by the left ones. */
export function countCrossings(lines: readonly Line[]): number {
  const sorted = lines.toSorted((a, b) => a.left - b.left || a.right - b.right);
  const rows = sorted.reduce((most, { right }) => Math.max(most, right + 1), 0);
  const seen = new Int32Array(rows + 1);
  let crossings = 0;
  sorted.forEach(({ right }, before) => {
    crossings += before - sumUpTo(seen, right + 1);
    for (let at = right + 1; at <= rows; at += at & -at) seen[at] = (seen[at] ?? 0) + 1;
  });
  return crossings;
}

/** Of a Fenwick tree: how many of the first `count` rows were seen. */
function sumUpTo(tree: Int32Array, count: number): number {
  let sum = 0;
  for (let at = count; at > 0; at -= at & -at) sum += tree[at] ?? 0;
  return sum;
}
