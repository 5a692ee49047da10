import { standingOf, standingsWorstFirst, tallyOf, type Standing } from "../board/tally.ts";
import { verdictsWorstFirst } from "../bridges/verdict.ts";
import { bridgeKindTitles } from "../topology/sort-titles.ts";
import type { BridgeInShort, Topology } from "../topology/topology.ts";
import { shownOf } from "../topology/verdict-shapes.ts";
import { saidBy, workloadName } from "../view/matches-view.ts";
import type { PaletteEntry } from "./palette-entry.ts";
import { countWord } from "../text/count-word.ts";
import { errorCodesIn } from "../text/error-codes.ts";

type Estate = Pick<Topology, "bridges" | "nodes">;

/** Every verdict, workload, bridge and resource, each kind worst first. */
export function entriesOfEstate({ bridges, nodes }: Estate): readonly PaletteEntry[] {
  const byId = new Map(bridges.map((bridge) => [bridge.id, bridge]));
  return [
    ...verdictEntries(bridges),
    ...workloadEntries(bridges),
    ...bridges.map(bridgeEntry),
    ...resourceEntries(nodes, byId),
  ];
}

function verdictEntries(bridges: readonly BridgeInShort[]): readonly PaletteEntry[] {
  return verdictsWorstFirst.map((verdict) => {
    const count = bridges.filter((bridge) => bridge.verdict === verdict).length;
    return {
      id: `verdict ${verdict}`,
      group: "verdict",
      title: verdict === "broken" ? "Only broken or blocked" : `Only ${verdict}`,
      detail: countWord(count, "bridge"),
      standing: verdict,
      goal: { kind: "only", filter: { verdicts: [verdict] } },
    };
  });
}

/** Workloads of the same name in several clusters are one choice, as they are to the filter. */
function workloadEntries(bridges: readonly BridgeInShort[]): readonly PaletteEntry[] {
  const entries = [...Map.groupBy(bridges, workloadName)].map(([name, own]): PaletteEntry => {
    const kinds = [...new Set(own.map(({ workload }) => workload.kind))].join(", ");
    const clusters = [...new Set(own.map(({ cluster }) => cluster))].join(", ");
    return {
      id: `workload ${name}`,
      group: "workload",
      title: name,
      detail: `${kinds} in ${clusters}`,
      standing: worstStanding(own),
      goal: { kind: "only", filter: { workloads: [name] } },
    };
  });
  return entries.toSorted(worstFirst);
}

function bridgeEntry(bridge: BridgeInShort): PaletteEntry {
  const { id, kind, cluster, target, rootCause, message } = bridge;
  const standing = standingOf(bridge);
  return {
    id: `bridge ${id}`,
    group: "bridge",
    title: `${bridgeKindTitles[kind]}: ${workloadName(bridge)} → ${target.name}`,
    detail: [standing, rootCause, cluster].filter((each) => each !== null).join(" · "),
    alias: workloadName(bridge),
    codes: errorCodesIn(message ?? ""),
    said: saidBy(bridge),
    standing,
    goal: { kind: "bridge", bridge },
  };
}

/** The cards of the picture, each of which opens the worst bridge that touches it. */
function resourceEntries(nodes: Topology["nodes"], byId: ReadonlyMap<string, BridgeInShort>): readonly PaletteEntry[] {
  const entries = nodes.flatMap((node): PaletteEntry[] => {
    const { id, kind, title, sort, line, bridge } = node;
    const worst = bridge === null ? undefined : byId.get(bridge);
    if (worst === undefined || kind === "workload") return [];
    const goal = { kind: "bridge", bridge: worst } as const;
    const shown = shownOf(node);
    const standing = shown === "elsewhere" ? "blocked" : shown;
    return [{ id: `resource ${id}`, group: "resource", title, detail: `${sort} · ${line}`, standing, goal }];
  });
  return entries.toSorted(worstFirst);
}

function worstStanding(bridges: readonly BridgeInShort[]): Standing {
  const tally = tallyOf(bridges);
  return standingsWorstFirst.find((standing) => tally[standing] > 0) ?? "intact";
}

const rank = ({ standing }: PaletteEntry): number => standingsWorstFirst.indexOf(standing ?? "intact");
const worstFirst = (left: PaletteEntry, right: PaletteEntry): number => rank(left) - rank(right);
