import { describe, expect, it } from "vitest";
import { fold } from "./fold.ts";
import { evaluationOf } from "./testing/bridge-of.ts";
import { estateOf } from "./testing/estate-of.ts";
import { toTopology } from "./to-topology.ts";

const topologyOf = (workloads: number) => toTopology(evaluationOf(estateOf(workloads)));
const countOf = ({ nodes }: ReturnType<typeof toTopology>) => nodes.reduce((sum, { count }) => sum + count, 0);

describe("fold", () => {
  it("leaves an estate alone that fits", () => {
    const topology = topologyOf(60);
    expect(fold(topology)).toBe(topology);
  });

  it("folds what is intact and counts truly", () => {
    const topology = topologyOf(300);
    const folded = fold(topology);
    const workloads = folded.nodes.filter(({ lane }) => lane === "moved");
    expect(workloads.filter(({ kind }) => kind === "workload")).toHaveLength(30);
    expect(workloads.filter(({ kind }) => kind === "fold")).toHaveLength(12);
    expect(countOf(folded)).toBe(countOf(topology));
  });

  it("never folds what is not intact, nor what it stands on", () => {
    const folded = fold(topologyOf(300));
    const shown = new Set(folded.nodes.map(({ id }) => id));
    const troubled = topologyOf(300).links.filter(({ verdict }) => verdict !== "intact");
    expect(troubled.length).toBeGreaterThan(0);
    expect(troubled.filter(({ from, to }) => !shown.has(from) || !shown.has(to))).toEqual([]);
  });

  it("leads every remaining link to a card that is shown", () => {
    const { nodes, links } = fold(topologyOf(300));
    const shown = new Set(nodes.map(({ id }) => id));
    expect(links.filter(({ from, to }) => !shown.has(from) || !shown.has(to))).toEqual([]);
  });

  it("keeps a namespace open that was unfolded", () => {
    const folded = fold(topologyOf(300), new Set(["aks/team-0"]));
    const workloads = folded.nodes.filter(({ kind, group }) => kind === "workload" && group === "aks/team-0");
    expect(workloads).toHaveLength(25);
    expect(folded.nodes.some(({ kind, group }) => kind === "fold" && group === "aks/team-0")).toBe(false);
  });
});
