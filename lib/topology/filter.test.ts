import { describe, expect, it } from "vitest";
import { filterTopology } from "./filter.ts";
import { pathsIn } from "./paths.ts";
import { evaluationOf } from "./testing/bridge-of.ts";
import { estateOf } from "./testing/estate-of.ts";
import { toTopology } from "./to-topology.ts";
import type { BridgeInShort } from "./topology.ts";

const topology = toTopology(evaluationOf(estateOf(40)));

describe("filterTopology", () => {
  it("leaves everything when everything is wanted", () => {
    expect(filterTopology(topology, () => true)).toBe(topology);
  });

  it("keeps the whole way of what is wanted, over the identity bridge that carries it", () => {
    const { nodes, links } = filterTopology(topology, ({ kind }) => kind === "redis");
    const shown = new Set(nodes.map(({ id }) => id));
    expect(links.every(({ from, to }) => shown.has(from) && shown.has(to))).toBe(true);
    const paths = pathsIn(topology);
    const wanted = topology.bridges.filter(({ kind }) => kind === "redis");
    for (const { id } of wanted) expect(shown).toContain(paths.workloadOf(id));
    expect(links.some(({ kind }) => kind === "identity")).toBe(true);
  });

  it("leaves nothing that no wanted bridge passes", () => {
    const [first] = topology.bridges;
    const one = filterTopology(topology, ({ id }) => id === first?.id);
    const paths = pathsIn(topology);
    expect(one.nodes.filter(({ id }) => !paths.through(id).has(first?.id ?? ""))).toEqual([]);
    expect(filterTopology(topology, () => false)).toMatchObject({ nodes: [], links: [] });
  });

  it("lets cards speak of what is shown, and lead to it", () => {
    const isRedisOf = (namespace: string) => (bridge: BridgeInShort) =>
      bridge.kind === "redis" && bridge.namespace === namespace;
    const whole = topology.nodes.find(({ title }) => title === "redis-0");
    const part = filterTopology(topology, isRedisOf("team-1")).nodes.find(({ title }) => title === "redis-0");
    const bridges = topology.bridges.filter(isRedisOf("team-1")).filter(({ target }) => target.name === "redis-0");
    expect(part?.line).not.toBe(whole?.line);
    expect(part?.line).toMatch(new RegExp(`${bridges.length} bridges`));
    expect(bridges.map(({ id }) => id)).toContain(part?.bridge);
  });

  it("lets a card say the same as before where all its bridges are shown", () => {
    const wanted = new Set(topology.bridges.filter(({ namespace }) => namespace === "team-0").map(({ id }) => id));
    const part = filterTopology(topology, ({ id }) => wanted.has(id));
    const before = new Map(topology.nodes.map((node) => [node.id, node]));
    const ofNamespace = part.nodes.filter(({ group }) => group === "aks/team-0");
    expect(ofNamespace.length).toBeGreaterThan(10);
    expect(ofNamespace).toEqual(ofNamespace.map(({ id }) => before.get(id)));
  });
});
