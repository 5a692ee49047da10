"use client";

import { Handle, Position, type Node, type NodeProps } from "@xyflow/react";
import { memo, useMemo, type CSSProperties } from "react";
import { cardText } from "../../lib/topology/card-text.ts";
import { iconOf } from "../../lib/topology/icon.ts";
import type { Sizes } from "../../lib/topology/sizes.ts";
import type { TopologyNode } from "../../lib/topology/topology.ts";
import { VerdictGlyph } from "../verdict/verdict-glyph.tsx";
import { verdictWords } from "../verdict/verdict-words.ts";
import { CardLines } from "./card-lines.tsx";
import { KindIcon } from "./kind-icon.tsx";
import { useCard } from "./use-card.ts";

export type ResourceCardNode = Node<{ readonly node: TopologyNode; readonly sizes: Sizes }, "card">;

/** The frame of a card goes around what is docked to it too; rows are set apart by a line. */
const frames = {
  card: "before:rounded-lg before:border before:border-line before:bg-surface before:shadow-xs hover:before:border-verdict data-ghost:before:border-2 data-ghost:before:border-dashed data-ghost:before:border-verdict data-ghost:before:bg-transparent data-ghost:before:shadow-none data-lit:before:border-verdict data-lit:before:ring-1 data-lit:before:ring-verdict",
  row: "border-t border-line before:m-0.5 before:rounded-md before:border-verdict hover:before:bg-verdict-soft data-ghost:before:border-2 data-ghost:before:border-dashed data-lit:before:bg-verdict-soft",
};

/** One resource, or a row for what belongs to one. A name that nothing answers to is a ghost: dashed and hollow. */
export const ResourceCard = memo(function ResourceCard({ data: { node, sizes }, height }: NodeProps<ResourceCardNode>) {
  const text = useMemo(() => cardText(node, sizes), [node, sizes]);
  const { button, shown } = useCard(node);
  const { kind, sort, title, note, line, verdict, isTroubledElsewhere, owner } = node;
  const isRow = owner !== null;
  const lineColour = shown === "intact" ? "text-ink-soft" : "font-medium text-verdict";
  return (
    <>
      <Handle type="target" position={Position.Left} isConnectable={false} />
      <button
        {...button}
        className={`dimmable nodrag nopan pointer-events-auto relative block w-full text-left before:absolute before:inset-x-0 before:top-0 before:h-(--frame) ${isRow ? frames.row : frames.card}`}
        style={{ height: text.height, "--frame": `${isRow ? text.height - 5 : height}px` } as CSSProperties}
      >
        <span className={`absolute text-ink-soft ${isRow ? "top-2 left-3 scale-85" : "top-2.5 left-2.5"}`}>
          <KindIcon icon={iconOf(kind, sort)} />
        </span>
        <VerdictGlyph verdict={shown} className={`absolute right-2 size-4 ${isRow ? "top-1.5" : "top-2.5"}`} />
        <span className="sr-only">{[sort, title, ...(note === null ? [] : [note]), line].join(", ")}</span>
        {text.sort !== null && <CardLines text={text.sort} className="text-ink-soft" />}
        <CardLines text={text.title} className="font-semibold" />
        {text.note !== null && <CardLines text={text.note} className="text-ink-soft italic" />}
        <CardLines text={text.line} className={lineColour} />
        {!isTroubledElsewhere && <span className="sr-only">{verdictWords[verdict]}</span>}
      </button>
      <Handle type="source" position={Position.Right} isConnectable={false} />
    </>
  );
});
