"use client";

import { Handle, Position, type Node, type NodeProps } from "@xyflow/react";
import { memo, useEffect, useRef } from "react";
import { iconOf } from "../../lib/topology/icon.ts";
import type { TopologyNode } from "../../lib/topology/topology.ts";
import { VerdictGlyph } from "../verdict/verdict-glyph.tsx";
import { verdictWords } from "../verdict/verdict-words.ts";
import { KindIcon } from "./kind-icon.tsx";
import { hasMoved } from "./has-moved.ts";
import { useIsLit, useIsStation, usePictureControl } from "./picture-context.ts";

/** How many characters at the end of a name always stand: names of one family differ there, hosts do not. */
const tailLength = 8;

export type ResourceCardNode = Node<{ readonly node: TopologyNode }, "card">;

/** One resource. A name that nothing answers to is drawn as a ghost: dashed and hollow. */
export const ResourceCard = memo(function ResourceCard({ data: { node } }: NodeProps<ResourceCardNode>) {
  const { select, unfold, point, station } = usePictureControl();
  const { kind, sort, title, line, verdict, isIntactHereOnly, exists, bridge, group } = node;
  const shown = isIntactHereOnly ? "elsewhere" : verdict;
  const tail = title.includes(".") ? "" : title.slice(-tailLength);
  const isLit = useIsLit(node.id);
  const isStation = useIsStation(node.id);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isStation || !station.get().wantsFocus) return;
    button.current?.focus({ preventScroll: true });
    station.set({ node: node.id, wantsFocus: false });
  }, [isStation, station, node.id]);
  return (
    <>
      <Handle type="target" position={Position.Left} isConnectable={false} />
      <button
        ref={button}
        type="button"
        tabIndex={isStation ? 0 : -1}
        data-card={node.id}
        data-lit={isLit || undefined}
        data-verdict={shown}
        data-kind={kind}
        data-ghost={exists === false || undefined}
        title={`${sort}\n${title}\n${line}`}
        onClick={() => (bridge === null ? unfold(group) : select(bridge))}
        onMouseMove={(event) => hasMoved(event) && point({ node: node.id }, true)}
        onMouseLeave={() => point(null)}
        onFocus={() => {
          station.set({ node: node.id, wantsFocus: false });
          point({ node: node.id });
        }}
        onBlur={() => point(null)}
        className="dimmable nodrag nopan pointer-events-auto grid size-full grid-cols-[1.25rem_minmax(0,1fr)_1rem] items-start gap-x-2 overflow-hidden rounded-lg border border-line bg-surface py-2 pr-2 pl-2.5 text-left shadow-xs hover:border-verdict data-ghost:border-2 data-ghost:border-dashed data-ghost:border-verdict data-ghost:bg-transparent data-ghost:shadow-none data-lit:border-verdict data-lit:ring-1 data-lit:ring-verdict"
      >
        <span className="row-span-3 mt-0.5 text-ink-soft">
          <KindIcon icon={iconOf(kind, sort)} />
        </span>
        <span className="truncate text-[11px] leading-4 text-ink-soft">{sort}</span>
        <VerdictGlyph verdict={shown} />
        <span className="sr-only">{title}</span>
        <span aria-hidden="true" className="col-span-2 flex text-sm leading-5 font-semibold whitespace-pre">
          <span className="truncate">{title.slice(0, title.length - tail.length)}</span>
          <span>{tail}</span>
        </span>
        <span
          className={`col-span-2 truncate text-xs leading-4.5 ${shown === "intact" ? "text-ink-soft" : "font-medium text-verdict"}`}
        >
          {line}
        </span>
        {!isIntactHereOnly && <span className="sr-only">{verdictWords[verdict]}</span>}
      </button>
      <Handle type="source" position={Position.Right} isConnectable={false} />
    </>
  );
});
