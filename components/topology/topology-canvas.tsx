"use client";

import { ReactFlow, ReactFlowProvider, type EdgeMouseHandler } from "@xyflow/react";
import { useCallback } from "react";
import { CanvasControls } from "./canvas-controls.tsx";
import { LaneBand } from "./lane-band.tsx";
import { ResourceCard } from "./resource-card.tsx";
import { useSelection } from "./selection-context.ts";
import { SpanEdge, type SpanEdgeData } from "./span-edge.tsx";
import { useCamera } from "./use-camera.ts";
import { useFlowElements } from "./use-flow-elements.ts";
import type { Picture } from "./use-picture.ts";

const nodeTypes = { card: ResourceCard, lane: LaneBand };
const edgeTypes = { span: SpanEdge };

export function TopologyCanvas({ picture }: { picture: Picture }) {
  return (
    <ReactFlowProvider>
      <Canvas picture={picture} />
    </ReactFlowProvider>
  );
}

function Canvas({ picture }: { picture: Picture }) {
  const { bridge, passed, select } = useSelection();
  const { nodes, edges } = useFlowElements(picture);
  const { showAll } = useCamera(picture.layout, bridge, passed);
  const onEdgeClick: EdgeMouseHandler<SpanEdgeData> = useCallback(
    (_, { data }) => data && select(data.span.bridge),
    [select],
  );
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      onEdgeClick={onEdgeClick}
      nodesDraggable={false}
      nodesConnectable={false}
      nodesFocusable={false}
      edgesFocusable={false}
      elementsSelectable={false}
      disableKeyboardA11y
      zoomOnScroll={false}
      zoomOnDoubleClick={false}
      preventScrolling={false}
      minZoom={0.2}
      maxZoom={2}
      attributionPosition="bottom-left"
    >
      <CanvasControls onShowAll={showAll} />
    </ReactFlow>
  );
}
