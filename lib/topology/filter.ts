import { pathsIn, type Paths } from "./paths.ts";
import { toNode } from "./to-node.ts";
import type { BridgeInShort, Topology, TopologyNode } from "./topology.ts";
import type { Touch } from "./touch.ts";

/**
 * What is left to draw when only some bridges are wanted: they, and all that lies on their way. Cards say how these
 * bridges fare, and lead to them. The list of bridges stays whole, because the way of one can lead over another.
 */
export function filterTopology(topology: Topology, isWanted: (bridge: BridgeInShort) => boolean): Topology {
  const wanted = topology.bridges.filter(isWanted);
  if (wanted.length === topology.bridges.length) return topology;
  const paths = pathsIn(topology);
  const owners = new Map(topology.nodes.map(({ id, owner }) => [id, owner]));
  const links = new Set(wanted.flatMap(({ id }) => paths.linksOf(id).map((link) => link.id)));
  const touches = Map.groupBy(
    wanted.flatMap((bridge) => touchesOf(bridge, paths, owners)),
    ({ node }) => node,
  );
  return {
    ...topology,
    nodes: topology.nodes.flatMap((node) => retold(node, touches.get(node.id) ?? [])),
    links: topology.links.filter(({ id }) => links.has(id)),
  };
}

interface TouchAt extends Touch {
  readonly node: string;
  /** On the bridge's own way, not on that of the identity bridge which carries it on. */
  readonly isOwn: boolean;
}

/** Where a bridge passes, and how it fares there; at its workload it counts as a whole. */
function touchesOf(
  bridge: BridgeInShort,
  paths: Paths,
  owners: ReadonlyMap<string, string | null>,
): readonly TouchAt[] {
  const workload = paths.workloadOf(bridge.id) ?? "";
  const along = paths.linksOf(bridge.id).flatMap((link) => {
    const touch = { bridge, verdict: link.verdict, isBlocked: link.isBlocked, isOwn: link.bridge === bridge.id };
    const ends = [link.from, link.to].flatMap((end) => [end, owners.get(end) ?? end]);
    return [...new Set(ends)].filter((node) => node !== workload).map((node) => ({ ...touch, node }));
  });
  const isBlocked = bridge.blockedBy !== null;
  return [...along, { node: workload, bridge, verdict: bridge.verdict, isBlocked, isOwn: true }];
}

/** A card that wanted bridges pass only as guests of another one speaks for these guests. */
function retold(node: TopologyNode, touches: readonly TouchAt[]): readonly TopologyNode[] {
  const own = touches.filter(({ isOwn }) => isOwn);
  const [first, ...rest] = own.length > 0 ? own : touches;
  return first === undefined ? [] : [toNode(node, [first, ...rest])];
}
