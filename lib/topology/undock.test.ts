import { describe, expect, it } from "vitest";
import { columnLimit } from "./tall.ts";
import { evaluationOf } from "./testing/bridge-of.ts";
import { estateOf } from "./testing/estate-of.ts";
import { toTopology } from "./to-topology.ts";
import { undockTall } from "./undock.ts";

const whole = toTopology(evaluationOf(estateOf(columnLimit + 1)));

describe("undocking", () => {
  it("leaves an estate alone that can be read one card below the other", () => {
    const small = toTopology(evaluationOf(estateOf(columnLimit)));
    expect(undockTall(small)).toBe(small);
  });

  it("leaves no row in a larger one, and no line without two cards", () => {
    const { nodes, links } = undockTall(whole);
    const ids = new Set(nodes.map(({ id }) => id));
    expect(nodes.every(({ owner }) => owner === null)).toBe(true);
    expect(links.every(({ from, to }) => ids.has(from) && ids.has(to))).toBe(true);
    expect(links).toHaveLength(whole.links.length);
  });

  it("makes pools cards of their own, and credentials part of their identity", () => {
    const kinds = new Set(undockTall(whole).nodes.map(({ kind }) => kind));
    expect(kinds).toContain("node-pool");
    expect(kinds).not.toContain("cluster");
    expect(kinds).not.toContain("federated-credential");
  });

  it("keeps a name in sight that nothing answers to", () => {
    const first = whole.nodes.find(({ kind }) => kind === "federated-credential");
    const missing = whole.nodes.map((node) => (node === first ? { ...node, exists: false } : node));
    expect(undockTall({ ...whole, nodes: missing }).nodes.map(({ id }) => id)).toContain(first?.id);
  });
});
