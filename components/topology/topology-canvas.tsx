"use client";

import { ReactFlow, ReactFlowProvider, useReactFlow, type EdgeMouseHandler } from "@xyflow/react";
import { memo, useCallback, useEffect, useRef, type MouseEvent } from "react";
import { cardAt } from "../../lib/topology/visible.ts";
import { Anchor } from "./anchor.tsx";
import { CanvasControls } from "./canvas-controls.tsx";
import { hasMoved } from "./has-moved.ts";
import { LaneBand } from "./lane-band.tsx";
import { PaintedPicture } from "./painted-picture.tsx";
import { usePictureControl } from "./picture-context.ts";
import { ResourceCard } from "./resource-card.tsx";
import { SpanEdge, type SpanEdgeData } from "./span-edge.tsx";
import { useCamera } from "./use-camera.ts";
import { useFlowElements } from "./use-flow-elements.ts";
import type { Picture } from "./use-picture.ts";
import { useWalk } from "./use-walk.ts";
import { useWindow } from "./use-window.ts";

const nodeTypes = { card: ResourceCard, lane: LaneBand, anchor: Anchor };
const edgeTypes = { span: SpanEdge };

/** From this many spans on, those that are intact step back. */
const crowdedFrom = 60;

interface Props {
  readonly picture: Picture;
  readonly selected: string | null;
  /** The cards and spans that the selected bridge passes. */
  readonly passed: ReadonlySet<string>;
}

/**
 * Drawn again only for another picture or path, not for whatever else the page learns. A picture that becomes a map
 * begins anew: through the camera of the one before, much of it would be drawn in full and never seen.
 */
export const TopologyCanvas = memo(function TopologyCanvas(props: Props) {
  return (
    <ReactFlowProvider key={props.picture.layout.isGrid ? "map" : "lanes"}>
      <Canvas {...props} />
    </ReactFlowProvider>
  );
});

function Canvas({ picture, selected, passed }: Props) {
  const window = useWindow(picture.layout);
  const { nodes, edges } = useFlowElements(picture, window);
  const { showAll } = useCamera(picture, selected, passed);
  const onKeyDown = useWalk(picture);
  const frame = useDimming();
  const { onEdgeClick, onEdgeMouseMove, onEdgeMouseLeave, onPaneClick } = usePointing(picture);
  return (
    <div
      ref={frame}
      className="picture size-full contain-strict"
      data-crowded={edges.length > crowdedFrom || undefined}
      data-painted={window.isPainted || undefined}
      role="presentation"
      onKeyDown={onKeyDown}
    >
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onEdgeClick={onEdgeClick}
        onEdgeMouseMove={onEdgeMouseMove}
        onEdgeMouseLeave={onEdgeMouseLeave}
        {...(window.isPainted ? { onPaneClick } : {})}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        zoomOnScroll={false}
        zoomOnDoubleClick={false}
        preventScrolling={false}
        minZoom={0.02}
        maxZoom={2}
        attributionPosition="bottom-left"
      >
        {window.isPainted && <PaintedPicture picture={picture} />}
        <CanvasControls onShowAll={showAll} />
      </ReactFlow>
    </div>
  );
}

/** Marks the picture while a path is lit, without drawing anything again. */
function useDimming() {
  const frame = useRef<HTMLDivElement>(null);
  const { lit } = usePictureControl();
  useEffect(() => {
    const mark = () => {
      const now = lit.get();
      if (now === null) frame.current?.removeAttribute("data-dimming");
      else frame.current?.setAttribute("data-dimming", now.isPassing ? "passing" : "resting");
    };
    mark();
    return lit.subscribe(mark);
  }, [lit]);
  return frame;
}

/** What pointing and clicking at lines does, and at the painted picture, which has no cards of its own. */
function usePointing({ layout, topology }: Picture) {
  const { point, select, unfold } = usePictureControl();
  const { screenToFlowPosition } = useReactFlow();
  const onEdgeClick: EdgeMouseHandler<SpanEdgeData> = useCallback(
    (_, { data }) => data && select(data.span.bridge),
    [select],
  );
  const onEdgeMouseMove: EdgeMouseHandler<SpanEdgeData> = useCallback(
    (event, { id }) => hasMoved(event) && point({ span: id }, true),
    [point],
  );
  const onEdgeMouseLeave = useCallback(() => point(null), [point]);
  const onPaneClick = useCallback(
    ({ clientX, clientY }: MouseEvent) => {
      const id = cardAt(layout, screenToFlowPosition({ x: clientX, y: clientY }));
      const node = topology.nodes.find((each) => each.id === id);
      if (node?.bridge == null) return node && unfold(node.group);
      select(node.bridge);
    },
    [layout, topology, screenToFlowPosition, select, unfold],
  );
  return { onEdgeClick, onEdgeMouseMove, onEdgeMouseLeave, onPaneClick };
}
