import type { BridgeInShort, Topology, TopologyLink } from "./topology.ts";

/** The ways of bridges through a picture, found by bridge and by card. */
export interface Paths {
  /**
   * The links that a bridge passes. One that ends at an identity's card goes on over the identity bridge of its
   * workload.
   */
  linksOf(bridge: string): readonly TopologyLink[];
  /** The cards that a bridge passes, with those that they are docked to. */
  nodesOf(bridge: string): ReadonlySet<string>;
  /** The ids of the bridges that pass a card. */
  through(node: string): ReadonlySet<string>;
  /** The card of the bridge's workload. */
  workloadOf(bridge: string): string | undefined;
}

const workloadKey = ({ cluster, namespace, workload }: BridgeInShort): string =>
  `${cluster}/${namespace}/${workload.kind}/${workload.name}`;

export function pathsIn({ nodes, bridges, links }: Topology): Paths {
  const owners = new Map(nodes.flatMap(({ id, owner }) => (owner === null ? [] : [[id, owner] as const])));
  const byBridge = Map.groupBy(links, ({ bridge }) => bridge);
  const workloads = new Map(bridges.map((bridge) => [bridge.id, workloadKey(bridge)]));
  const footings = new Map(
    bridges.filter(({ kind }) => kind === "identity").map((bridge) => [workloadKey(bridge), bridge.id]),
  );
  const linksOf = (bridge: string): readonly TopologyLink[] => {
    const own = byBridge.get(bridge) ?? [];
    const workload = workloads.get(bridge);
    const footing = footings.get(workload ?? "");
    const isWhole = own.some(({ to }) => to === workload || owners.get(to) === workload);
    return footing === undefined || isWhole ? own : [...own, ...(byBridge.get(footing) ?? [])];
  };
  const nodesOf = (bridge: string): ReadonlySet<string> => {
    const passed = new Set<string>();
    for (const { from, to } of linksOf(bridge)) {
      for (const node of [from, to]) {
        passed.add(node);
        const owner = owners.get(node);
        if (owner !== undefined) passed.add(owner);
      }
    }
    const workload = workloads.get(bridge);
    return workload === undefined ? passed : passed.add(workload);
  };
  // Only pointing at a card asks for it: the first paint does without.
  let passing: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  return {
    linksOf,
    nodesOf,
    through: (node) => (passing ??= passingOf(bridges, nodesOf)).get(node) ?? none,
    workloadOf: (bridge) => workloads.get(bridge),
  };
}

const none: ReadonlySet<string> = new Set();

function passingOf(bridges: readonly BridgeInShort[], nodesOf: Paths["nodesOf"]): Map<string, Set<string>> {
  const passing = new Map<string, Set<string>>();
  for (const { id } of bridges) for (const node of nodesOf(id)) addTo(passing, node, id);
  return passing;
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set === undefined) map.set(key, new Set([value]));
  else set.add(value);
}
