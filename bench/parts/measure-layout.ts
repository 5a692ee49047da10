import type { Span } from "../../lib/topology/span.ts";
import type { TopologyNode } from "../../lib/topology/topology.ts";
import { drawnCrossings, type Polyline } from "./drawn-crossings.ts";
import { graphOf } from "./graph-of.ts";
import { median } from "./report.ts";

export type LayOut = (
  nodes: readonly TopologyNode[],
  spans: readonly Span[],
) => readonly Polyline[] | Promise<readonly Polyline[]>;

export interface MeasuredLayout {
  /** CPU, user and system, the median of the runs. */
  readonly ms: number;
  readonly crossings: number;
}

export async function measureLayout(layOutAll: LayOut, cards: number, runs: number): Promise<MeasuredLayout> {
  const { nodes, spans } = graphOf(cards);
  const times: number[] = [];
  let lines: readonly Polyline[] = [];
  for (let run = 0; run < runs; run++) {
    const start = process.cpuUsage();
    lines = await layOutAll(nodes, spans);
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  }
  return { ms: median(times), crossings: drawnCrossings(lines) };
}
