/** Layout of 50, 500 and 2,000 cards against elkjs (layered, the same lanes) and dagre: CPU, and lines that cross. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { layOut } from "../lib/topology/layout.ts";
import { graphOf } from "./parts/graph-of.ts";
import { measureLayout, type LayOut, type MeasuredLayout } from "./parts/measure-layout.ts";
import { layOutWithDagre } from "./parts/peer-layouts.ts";
import { inMs, report } from "./parts/report.ts";

const patienceInMs = 90_000;

const ours: LayOut = (nodes, spans) => [...layOut(nodes, spans).ways.values()].map(({ points }) => points);

/** Null when it was not done in time. */
function measureElk(cards: number): MeasuredLayout | null {
  const script = fileURLToPath(new URL("parts/elk-once.ts", import.meta.url));
  const { stdout, status } = spawnSync(process.execPath, [script, String(cards)], { timeout: patienceInMs });
  return status === 0 ? (JSON.parse(stdout.toString()) as MeasuredLayout) : null;
}

for (const cards of [50, 500, 2_000]) {
  const { nodes, spans } = graphOf(cards);
  const what = `${nodes.length} cards, ${spans.length} spans`;
  const own = await measureLayout(ours, cards, 9);
  const elk = measureElk(cards);
  const dagre = await measureLayout(layOutWithDagre, cards, cards > 500 ? 1 : 3);
  const least = elk?.ms ?? patienceInMs;
  const elkTime = elk === null ? `elkjs: ended after ${inMs(patienceInMs)}` : `elkjs: ${inMs(elk.ms)}`;
  report(`${what}: CPU`, inMs(own.ms), elkTime, own.ms / least, 1 / 30);
  report(`${what}: CPU`, inMs(own.ms), `dagre: ${inMs(dagre.ms)}`, own.ms / dagre.ms);
  if (elk !== null) {
    const ratio = own.crossings / elk.crossings;
    report(`${what}: crossings`, String(own.crossings), `elkjs: ${elk.crossings}`, ratio, cards >= 500 ? 1 : undefined);
  }
  const withoutLanes = `dagre, without lanes: ${dagre.crossings}`;
  report(`${what}: crossings`, String(own.crossings), withoutLanes, own.crossings / dagre.crossings);
}
