/** How many rows have each of these values, in the order of the values. */
export function countBy<R, V extends string>(
  values: readonly V[],
  rows: readonly R[],
  valueOf: (row: R) => V,
): ReadonlyMap<V, number> {
  const counts = new Map(values.map((value) => [value, 0]));
  for (const row of rows) counts.set(valueOf(row), (counts.get(valueOf(row)) ?? 0) + 1);
  return counts;
}
