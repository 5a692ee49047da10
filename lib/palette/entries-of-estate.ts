import { severityOf, verdictsWorstFirst, worstVerdict } from "../bridges/verdict.ts";
import { bridgeKindTitles } from "../topology/sort-titles.ts";
import type { BridgeInShort, Topology } from "../topology/topology.ts";
import { addressOf, pages } from "../view/pages.ts";
import { matchesView, workloadName } from "../view/matches-view.ts";
import { bridgeFilters, cleared } from "../view/filters.ts";
import { formatView, type View } from "../view/view.ts";
import type { PaletteEntry } from "./palette-entry.ts";

/** Where somebody is: what the palette leads to stays there when it can. */
export interface Whereabouts {
  /** A path that shows bridges and the panel of one. */
  readonly path: string;
  readonly view: View;
}

type Estate = Pick<Topology, "bridges" | "nodes">;

/** Every page, verdict, workload, bridge and resource, each kind worst first. */
export function entriesOfEstate({ bridges, nodes }: Estate, where: Whereabouts): readonly PaletteEntry[] {
  const byId = new Map(bridges.map((bridge) => [bridge.id, bridge]));
  return [
    ...pageEntries(where),
    ...verdictEntries(bridges, where),
    ...workloadEntries(bridges, where),
    ...bridges.map((bridge) => bridgeEntry(bridge, where)),
    ...resourceEntries(nodes, byId, where),
  ];
}

const pageEntries = ({ view }: Whereabouts): readonly PaletteEntry[] =>
  pages.map((page) => ({
    id: `page ${page.href}`,
    group: "page",
    title: page.title,
    detail: "page",
    verdict: null,
    href: addressOf(page, view),
  }));

function verdictEntries(bridges: readonly BridgeInShort[], { path, view }: Whereabouts): readonly PaletteEntry[] {
  return verdictsWorstFirst.map((verdict) => {
    const count = bridges.filter((bridge) => bridge.verdict === verdict).length;
    return {
      id: `verdict ${verdict}`,
      group: "verdict",
      title: `Only ${verdict}`,
      detail: count === 1 ? "1 bridge" : `${count} bridges`,
      verdict,
      href: path + formatView({ ...view, ...cleared(bridgeFilters), verdicts: [verdict], bridge: null }),
    };
  });
}

/** Workloads of the same name in several clusters are one choice, as they are to the filter. */
function workloadEntries(bridges: readonly BridgeInShort[], { path, view }: Whereabouts): readonly PaletteEntry[] {
  const entries = [...Map.groupBy(bridges, workloadName)].map(([name, own]): PaletteEntry => {
    const kinds = [...new Set(own.map(({ workload }) => workload.kind))].join(", ");
    const clusters = [...new Set(own.map(({ cluster }) => cluster))].join(", ");
    return {
      id: `workload ${name}`,
      group: "workload",
      title: name,
      detail: `${kinds} in ${clusters}`,
      verdict: worstVerdict(own.map(({ verdict }) => verdict)),
      href: path + formatView({ ...view, ...cleared(bridgeFilters), workloads: [name], bridge: null }),
    };
  });
  return entries.toSorted(byVerdict);
}

function bridgeEntry(bridge: BridgeInShort, where: Whereabouts): PaletteEntry {
  const { id, kind, verdict, cluster, target, rootCause } = bridge;
  return {
    id: `bridge ${id}`,
    group: "bridge",
    title: `${bridgeKindTitles[kind]}: ${workloadName(bridge)} → ${target.name}`,
    detail: [verdict, rootCause, cluster].filter((each) => each !== null).join(" · "),
    verdict,
    href: panelAddress(bridge, where),
  };
}

/** The cards of the picture, each of which opens the worst bridge that touches it. */
function resourceEntries(
  nodes: Topology["nodes"],
  byId: ReadonlyMap<string, BridgeInShort>,
  where: Whereabouts,
): readonly PaletteEntry[] {
  const entries = nodes.flatMap(({ id, kind, title, sort, line, verdict, bridge }): PaletteEntry[] => {
    const worst = bridge === null ? undefined : byId.get(bridge);
    if (worst === undefined || kind === "workload") return [];
    const href = panelAddress(worst, where);
    return [{ id: `resource ${id}`, group: "resource", title, detail: `${sort} · ${line}`, verdict, href }];
  });
  return entries.toSorted(byVerdict);
}

const rank = ({ verdict }: PaletteEntry): number => severityOf(verdict ?? "intact");
const byVerdict = (left: PaletteEntry, right: PaletteEntry): number => rank(right) - rank(left);

/** Filters that would keep the bridge back are taken off: nobody selects what is not shown. */
function panelAddress(bridge: BridgeInShort, { path, view }: Whereabouts): string {
  const shown = matchesView(bridge, view) ? view : { ...view, ...cleared(bridgeFilters) };
  return path + formatView({ ...shown, bridge: bridge.id });
}
