import { isTall } from "./tall.ts";
import type { Topology, TopologyNode } from "./topology.ts";

/**
 * An estate that is too large for rows on cards loses them. Credentials, ConfigMaps and Secrets become part of what
 * they are docked to, where nothing is missing; node pools, and names that nothing answers to, become cards of their
 * own, and a cluster that nothing is docked to any more leaves.
 */
export function undockTall(topology: Topology): Topology {
  if (!isTall(topology.nodes)) return topology;
  const joins = new Map(
    topology.nodes.flatMap((node) =>
      node.owner === null || standsAlone(node) ? [] : [[node.id, node.owner] as const],
    ),
  );
  const nameOf = (id: string) => joins.get(id) ?? id;
  return {
    ...topology,
    nodes: topology.nodes
      .filter(({ id, kind }) => kind !== "cluster" && !joins.has(id))
      .map((node) => (node.owner === null ? node : { ...node, owner: null })),
    links: topology.links.map((link) => ({ ...link, from: nameOf(link.from), to: nameOf(link.to) })),
  };
}

const standsAlone = ({ kind, exists }: TopologyNode): boolean => kind === "node-pool" || exists === false;
