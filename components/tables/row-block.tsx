"use client";

import { memo, useRef, type CSSProperties, type ReactNode } from "react";
import type { Block } from "../../lib/tables/blocks.ts";
import type { RowLook } from "./row-look.ts";
import { tableRoles } from "./table-roles.ts";
import { TableRow } from "./table-row.tsx";
import { useNear } from "./use-near.ts";

interface Props<R, C extends string> {
  readonly block: Block<R>;
  readonly look: RowLook<R, C>;
  /** The place in the whole table of the block's first row; the heading has the first. */
  readonly firstIndex: number;
  readonly selected: string | null;
  /** Whether its rows leave the page while it is far from sight. */
  readonly mayLeave: boolean;
}

/** Rows that come into the page and leave it together; while they are away, their room is kept. */
export const RowBlock = memo(function RowBlock<R, C extends string>(props: Props<R, C>) {
  const { block, look, firstIndex, selected, mayLeave } = props;
  const ref = useRef<HTMLTableSectionElement>(null);
  const { isNear, height } = useNear(ref, mayLeave, block.start === 0);
  if (mayLeave && !isNear) {
    const room: CSSProperties & Record<"--rows", number> = { "--rows": block.rows.length };
    return (
      <tbody
        ref={ref}
        aria-hidden="true"
        style={height === null ? room : { height }}
        className="block h-[calc(var(--rows)*11rem)] @3xl:h-[calc(var(--rows)*4.5rem)]"
      />
    );
  }
  return (
    <tbody ref={ref} {...tableRoles.rowGroup} className="block">
      {block.rows.map((row, at) => {
        const key = look.keyOf(row);
        return <TableRow key={key} row={row} index={firstIndex + at} look={look} isSelected={key === selected} />;
      })}
    </tbody>
  );
}) as <R, C extends string>(props: Props<R, C>) => ReactNode;
