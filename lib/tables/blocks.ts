/** Rows that stand in one piece of a table, and the number of the first of them. */
export interface Block<R> {
  readonly start: number;
  readonly rows: readonly R[];
}

/** The rows in pieces of one size, the last as long as it is. */
export function blocksOf<R>(rows: readonly R[], size: number): readonly Block<R>[] {
  const count = Math.ceil(rows.length / size);
  return Array.from({ length: count }, (_, at) => ({
    start: at * size,
    rows: rows.slice(at * size, (at + 1) * size),
  }));
}
