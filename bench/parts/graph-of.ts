import { toSpans, type Span } from "../../lib/topology/span.ts";
import type { TopologyNode } from "../../lib/topology/topology.ts";
import { evaluationOf } from "../../lib/topology/testing/bridge-of.ts";
import { estateOf } from "../../lib/topology/testing/estate-of.ts";
import { toTopology } from "../../lib/topology/to-topology.ts";
import { undockTall } from "../../lib/topology/undock.ts";

/** The cards and spans of an estate that draws about so many cards. */
export function graphOf(cards: number): { readonly nodes: readonly TopologyNode[]; readonly spans: readonly Span[] } {
  const { nodes, links } = undockTall(toTopology(evaluationOf(estateOf(Math.round(cards / 2)))));
  return { nodes, spans: toSpans(links) };
}
