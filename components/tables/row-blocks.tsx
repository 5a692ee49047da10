"use client";

import { useMemo, useState } from "react";
import { blocksOf } from "../../lib/tables/blocks.ts";
import { RowBlock } from "./row-block.tsx";
import type { RowLook } from "./row-look.ts";
import { useHeldEnd } from "./use-held-end.ts";
import { usePrinting } from "./use-printing.ts";

interface Props<R, C extends string> {
  readonly rows: readonly R[];
  readonly look: RowLook<R, C>;
  /** The place in the whole table of the first row. */
  readonly firstIndex: number;
  readonly selected: string | null;
  /** The row that the address leads to. */
  readonly anchored: string | null;
}

const blockLength = 40;
/** So many rows are no burden, and the browser's own search finds what is in the page only. */
const allThereUpTo = 400;

/**
 * The rows of a table. Of very many only those near to sight are in the page, and what somebody selected or was led to;
 * on paper all are.
 */
export function RowBlocks<R, C extends string>({ rows, look, firstIndex, selected, anchored }: Props<R, C>) {
  const blocks = useMemo(() => blocksOf(rows, blockLength), [rows]);
  // The keyboard comes back to what was selected last, so that stays as well.
  const [lastSelected, setLastSelected] = useState(selected);
  if (selected !== null && selected !== lastSelected) setLastSelected(selected);
  const mayLeave = !usePrinting() && rows.length > allThereUpTo;
  useHeldEnd(mayLeave);
  const isWanted = (row: R) => {
    const key = look.keyOf(row);
    return key === lastSelected || key === anchored;
  };
  return blocks.map((block) => (
    <RowBlock
      key={block.start}
      block={block}
      look={look}
      firstIndex={firstIndex + block.start}
      selected={selected}
      mayLeave={mayLeave && !block.rows.some(isWanted)}
    />
  ));
}
