import type { ShownVerdict } from "../../lib/topology/verdict-shapes.ts";
import type { Column } from "./column.ts";

/** What all rows of a table have in common. Kept from one drawing to the next, so that rows need not be drawn anew. */
export interface RowLook<R, C extends string> {
  readonly columns: readonly Column<R, C>[];
  readonly keyOf: (row: R) => string;
  /** The verdict in whose colours a row is to be looked at first; null for no such row. */
  readonly alarmOf?: (row: R) => ShownVerdict | null;
  /** Whether a row may be passed over: its card is small. */
  readonly isQuiet?: (row: R) => boolean;
  /** Whether a click anywhere on the row opens it. */
  readonly isOpenedByClick?: boolean;
}
