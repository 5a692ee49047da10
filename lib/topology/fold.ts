import { countWord } from "../text/count-word.ts";
import type { Topology, TopologyLink, TopologyNode } from "./topology.ts";

/** Above this many workloads the picture folds what is intact. */
export const foldAbove = 60;

/**
 * Folds the cards that only wholly intact workloads use: one fold for each namespace and lane. A fold says how many
 * cards it stands for, so that cards and counts together are always the whole estate. `unfolded` names groups
 * that are to stay open.
 */
export function fold(
  topology: Topology,
  unfolded: ReadonlySet<string> = new Set(),
  limit: number = foldAbove,
): Topology {
  const workloads = topology.nodes.filter(({ kind }) => kind === "workload");
  if (workloads.length <= limit) return topology;
  const folds = foldsOf(foldable(topology, unfolded));
  if (folds.size === 0) return topology;
  const nameOf = (id: string) => folds.get(id)?.id ?? id;
  return {
    ...topology,
    nodes: [...topology.nodes.filter(({ id }) => !folds.has(id)), ...new Set(folds.values())],
    links: topology.links.flatMap((link) => redirect(link, nameOf)),
  };
}

/** Cards that nothing but intact workloads in folded groups are linked to. */
function foldable({ nodes, links, bridges }: Topology, unfolded: ReadonlySet<string>): readonly TopologyNode[] {
  const groupOf = new Map(bridges.map(({ id, cluster, namespace }) => [id, `${cluster}/${namespace}`]));
  const isOpen = (bridge: string) => unfolded.has(groupOf.get(bridge) ?? "");
  const workloadOf = new Map(
    bridges.map(({ id, cluster, namespace, workload }) => [
      id,
      `${cluster}/${namespace}/${workload.kind}/${workload.name}`,
    ]),
  );
  const troubled = new Set(
    bridges.filter(({ verdict, id }) => verdict !== "intact" || isOpen(id)).map(({ id }) => workloadOf.get(id)),
  );
  const kept = new Set<string>();
  for (const { bridge, from, to } of links) {
    if (troubled.has(workloadOf.get(bridge))) kept.add(from).add(to);
  }
  return nodes.filter(
    (node) => node.verdict === "intact" && !kept.has(node.id) && !troubled.has(node.id) && !unfolded.has(node.group),
  );
}

/** The fold that each folded card goes into. A card that would be alone in its fold stays as it is. */
function foldsOf(nodes: readonly TopologyNode[]): ReadonlyMap<string, TopologyNode> {
  const groups = Map.groupBy(nodes, ({ lane, kind, group }) => `fold:${lane}:${kind}:${group}`);
  const folds = new Map<string, TopologyNode>();
  for (const [id, members] of groups) {
    if (members.length < 2) continue;
    const folded = toFold(id, members);
    for (const member of members) folds.set(member.id, folded);
  }
  return folds;
}

const nouns: Partial<Record<TopologyNode["kind"], string>> = {
  workload: "workload",
  "service-account": "ServiceAccount",
  provider: "provider",
  identity: "managed identity",
  "node-pool": "node pool",
};

function toFold(id: string, members: readonly TopologyNode[]): TopologyNode {
  const [{ lane, kind, group }] = members as [TopologyNode];
  return {
    id,
    lane,
    kind: "fold",
    sort: group,
    title: countWord(members.length, nouns[kind] ?? "resource"),
    note: null,
    line: "All intact, folded",
    verdict: "intact",
    isTroubledElsewhere: false,
    exists: true,
    nearest: null,
    bridge: null,
    group,
    owner: null,
    count: members.reduce((sum, { count }) => sum + count, 0),
  };
}

function redirect(link: TopologyLink, nameOf: (id: string) => string): TopologyLink[] {
  const from = nameOf(link.from);
  const to = nameOf(link.to);
  if (from === to) return [];
  return [from === link.from && to === link.to ? link : { ...link, from, to }];
}
