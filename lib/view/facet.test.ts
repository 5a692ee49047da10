import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bridgeKinds } from "../bridges/bridge.ts";
import { verdictsWorstFirst } from "../bridges/verdict.ts";
import { estateOf } from "../topology/testing/estate-of.ts";
import { bridgeOf, jointOf } from "../topology/testing/bridge-of.ts";
import { toShort } from "../topology/to-topology.ts";
import { facetOptions, type FacetName } from "./facet.ts";
import { toggled } from "./filters.ts";
import { matchesView } from "./matches-view.ts";
import { wholeView, type View } from "./view.ts";

const bridges = [
  bridgeOf("redis", "shop/checkout", "redis-shop", [jointOf("redis-tls-port", "broken")]),
  bridgeOf("redis", "team/worker", "redis-shop", [jointOf("redis-tls-port")]),
  bridgeOf("cosmos", "team/worker", "cosmos-team", [jointOf("cosmos-account-exists")]),
].map(toShort);

const countsOf = (name: FacetName, view: Partial<View> = {}) =>
  facetOptions(bridges, { ...wholeView, ...view }, name)
    .filter(({ count, isChosen }) => count > 0 || isChosen)
    .map(({ value, count }) => `${value} ${count}`);

describe("what a filter offers", () => {
  it("counts what each choice would leave beside the other filters", () => {
    expect(countsOf("namespace")).toEqual(["shop 1", "team 2"]);
    expect(countsOf("kind", { namespaces: ["team"] })).toEqual(["redis 1", "cosmos 1"]);
    expect(countsOf("verdict", { text: "redis-shop" })).toEqual(["broken 1", "intact 1"]);
  });

  it("does not let a choice hide its alternatives", () => {
    expect(countsOf("namespace", { namespaces: ["shop"] })).toEqual(["shop 1", "team 2"]);
  });

  it("keeps what is chosen in sight when nothing has it any more", () => {
    expect(countsOf("workload", { workloads: ["gone/away"] })).toEqual([
      "gone/away 0",
      "shop/checkout 1",
      "team/worker 2",
    ]);
  });

  it("tells the truth: choosing only that value leaves as many bridges as it says", () => {
    const many = estateOf(60).map(toShort);
    const views = fc.record({
      kinds: fc.uniqueArray(fc.constantFrom(...bridgeKinds)),
      verdicts: fc.uniqueArray(fc.constantFrom(...verdictsWorstFirst)),
      namespaces: fc.uniqueArray(fc.constantFrom("team-0", "team-1", "team-2")),
      text: fc.constantFrom("", "worker-1", "redis"),
    });
    const names = fc.constantFrom("namespace", "workload", "kind", "verdict");
    const isTrue = (part: Partial<View>, name: FacetName) => {
      const view = { ...wholeView, ...part };
      for (const { value, count } of facetOptions(many, view, name)) {
        const without = { ...view, [`${name}s`]: [] };
        const chosen = { ...without, ...toggled(without, { name, value }) };
        expect(many.filter((bridge) => matchesView(bridge, chosen)).length).toBe(count);
      }
    };
    fc.assert(fc.property(views, names, isTrue), { numRuns: 40 });
  });
});
