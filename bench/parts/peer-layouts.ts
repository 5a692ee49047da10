import dagre from "@dagrejs/dagre";
import Elk, { type ElkExtendedEdge, type ElkNode } from "elkjs/lib/elk.bundled.js";
import { laneIndex } from "../../lib/topology/lane.ts";
import { measures } from "../../lib/topology/measures.ts";
import { mapSizes } from "../../lib/topology/sizes.ts";
import type { Span } from "../../lib/topology/span.ts";
import type { TopologyNode } from "../../lib/topology/topology.ts";
import type { Polyline } from "./drawn-crossings.ts";

const { cardWidth: width, laneGap } = mapSizes;
const { cardHeight: height } = measures;

/** elkjs, layered from left to right, with our lanes as its partitions. */
export async function layOutWithElk(nodes: readonly TopologyNode[], spans: readonly Span[]): Promise<Polyline[]> {
  const graph = await new Elk().layout({
    id: "root",
    layoutOptions: {
      "elk.algorithm": "layered",
      "elk.direction": "RIGHT",
      "elk.partitioning.activate": "true",
      "elk.spacing.nodeNode": String(measures.rowGap),
      "elk.layered.spacing.nodeNodeBetweenLayers": String(laneGap),
      "elk.edgeRouting": "POLYLINE",
    },
    children: nodes.map(({ id, lane }): ElkNode => ({
      id,
      width,
      height,
      layoutOptions: { "elk.partitioning.partition": String(laneIndex(lane)) },
    })),
    edges: spans.map(({ id, from, to }): ElkExtendedEdge => ({ id, sources: [from], targets: [to] })),
  });
  return (graph.edges ?? []).flatMap(({ sections }) =>
    (sections ?? []).map(({ startPoint, bendPoints, endPoint }) => [startPoint, ...(bendPoints ?? []), endPoint]),
  );
}

/** dagre, from left to right. It knows no lanes: it ranks by the spans alone. */
export function layOutWithDagre(nodes: readonly TopologyNode[], spans: readonly Span[]): Polyline[] {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: "LR", nodesep: measures.rowGap, ranksep: laneGap });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of nodes) graph.setNode(id, { width, height });
  for (const { id, from, to } of spans) graph.setEdge(from, to, {}, id);
  dagre.layout(graph);
  return graph.edges().map((edge) => (graph.edge(edge) as { points: Polyline }).points);
}
