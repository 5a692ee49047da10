/** Where the keyboard is on the board. */
export interface BoardPlace {
  readonly line: string;
  /** Counted from 1, as `aria-colindex` does. */
  readonly column: number;
}

/** A line of the board, and the columns of it that have something to open, from left to right. */
export interface BoardLine {
  readonly key: string;
  readonly columns: readonly number[];
}

export type BoardStep = "left" | "right" | "up" | "down" | "first" | "last" | "top" | "bottom";

/**
 * Where a step leads: along a line over what is empty, and up and down to what is next to the column that is `aimed`
 * at. Undefined where there is nothing further.
 */
export function stepOnBoard(
  lines: readonly BoardLine[],
  { line, column }: BoardPlace,
  step: BoardStep,
  aimed = column,
): BoardPlace | undefined {
  const at = lines.findIndex(({ key }) => key === line);
  const columns = lines[at]?.columns ?? [];
  const along = (next: number | undefined) => (next === undefined ? undefined : { line, column: next });
  switch (step) {
    case "left":
      return along(columns.findLast((each) => each < column));
    case "right":
      return along(columns.find((each) => each > column));
    case "first":
      return along(columns[0]);
    case "last":
      return along(columns.at(-1));
    case "up":
      return nearest(lines[at - 1], aimed);
    case "down":
      return nearest(lines[at + 1], aimed);
    case "top":
      return nearest(lines[0], 0);
    case "bottom":
      return nearest(lines.at(-1), Number.MAX_SAFE_INTEGER);
  }
}

function nearest(line: BoardLine | undefined, column: number): BoardPlace | undefined {
  if (line === undefined || line.columns.length === 0) return undefined;
  const distance = (each: number) => Math.abs(each - column);
  return {
    line: line.key,
    column: line.columns.reduce((best, each) => (distance(each) < distance(best) ? each : best)),
  };
}
