"use client";

import type { Node, NodeProps } from "@xyflow/react";
import { memo } from "react";
import type { Lane } from "../../lib/topology/lane.ts";

export type LaneBandNode = Node<{ readonly lane: Lane }, "lane">;

/** The heading of a lane, and the band that its cards stand on. */
export const LaneBand = memo(function LaneBand({ data: { lane } }: NodeProps<LaneBandNode>) {
  return (
    <div className="@container size-full rounded-xl bg-sunken px-3.5 pt-2.5">
      <h3 className="lane-heading text-[15px] leading-5 font-semibold @max-[11rem]:text-[13px]">{lane.title}</h3>
      <p className="lane-heading truncate text-xs leading-4.5 text-ink-soft @max-[11rem]:text-[11px]" title={lane.hint}>
        {lane.hint}
      </p>
    </div>
  );
});
