import { pathsIn } from "./paths.ts";
import type { BridgeInShort, Topology } from "./topology.ts";

/**
 * What is left to draw when only some bridges are wanted: they, and all that lies on their way. The list of bridges
 * stays whole, because the way of one can lead over another.
 */
export function filterTopology(topology: Topology, isWanted: (bridge: BridgeInShort) => boolean): Topology {
  const wanted = topology.bridges.filter(isWanted);
  if (wanted.length === topology.bridges.length) return topology;
  const paths = pathsIn(topology);
  const links = new Set<string>();
  const nodes = new Set<string>();
  for (const { id } of wanted) {
    for (const link of paths.linksOf(id)) {
      links.add(link.id);
      nodes.add(link.from).add(link.to);
    }
    nodes.add(paths.workloadOf(id) ?? "");
  }
  return {
    ...topology,
    nodes: topology.nodes.filter(({ id }) => nodes.has(id)),
    links: topology.links.filter(({ id }) => links.has(id)),
  };
}
