/**
 * How many pairs of the lines between two columns cross, in O(n log n). Given is the row that each line ends at on the
 * right, in the order of the rows they start from on the left, and for one start from the top to the bottom.
 */
export function countCrossings(ends: readonly number[]): number {
  const rows = ends.reduce((most, end) => Math.max(most, end + 1), 0);
  const seen = new Int32Array(rows + 1);
  let crossings = 0;
  ends.forEach((end, before) => {
    crossings += before - sumUpTo(seen, end + 1);
    for (let at = end + 1; at <= rows; at += at & -at) seen[at] = (seen[at] ?? 0) + 1;
  });
  return crossings;
}

/** Of a Fenwick tree: how many of the first `count` rows were seen. */
function sumUpTo(tree: Int32Array, count: number): number {
  let sum = 0;
  for (let at = count; at > 0; at -= at & -at) sum += tree[at] ?? 0;
  return sum;
}
