"use client";

import { Handle, Position, type Node } from "@xyflow/react";
import { memo } from "react";

export type AnchorNode = Node<Record<string, never>, "anchor">;

/** The end of a span that leads out of sight: there, and nothing to see. */
export const Anchor = memo(function Anchor() {
  return (
    <>
      <Handle type="target" position={Position.Left} isConnectable={false} />
      <Handle type="source" position={Position.Right} isConnectable={false} />
    </>
  );
});
