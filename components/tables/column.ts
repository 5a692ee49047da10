import type { ReactNode } from "react";

/** A column of a table: its heading, its share of the width, and what stands in it. */
export interface Column<R, C extends string> {
  readonly id: C;
  readonly title: string;
  /** A track of a CSS grid. */
  readonly width: string;
  /** Under its own heading on narrow screens, unless it speaks for itself. */
  readonly isPlain?: boolean;
  /** Null for what is empty. */
  readonly cell: (row: R) => ReactNode;
}
