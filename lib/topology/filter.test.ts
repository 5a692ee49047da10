import { describe, expect, it } from "vitest";
import { filterTopology } from "./filter.ts";
import { pathsIn } from "./paths.ts";
import { evaluationOf } from "./testing/bridge-of.ts";
import { estateOf } from "./testing/estate-of.ts";
import { toTopology } from "./to-topology.ts";

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
});
