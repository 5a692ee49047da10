import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bridgeKinds } from "../bridges/bridge.ts";
import { verdictsWorstFirst } from "../bridges/verdict.ts";
import { fixWays } from "./fix-way.ts";
import { formatView, isFiltered, parseView, wholeView, withoutFilters, type View } from "./view.ts";

const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
const views: fc.Arbitrary<View> = fc.record({
  bridge: fc.option(name),
  namespaces: fc.uniqueArray(name),
  workloads: fc.uniqueArray(fc.tuple(name, name).map((pair) => pair.join("/"))),
  kinds: fc.uniqueArray(fc.constantFrom(...bridgeKinds)),
  verdicts: fc.uniqueArray(fc.constantFrom(...verdictsWorstFirst)),
  text: fc.string().map((text) => text.trim()),
  open: fc.uniqueArray(fc.tuple(name, name).map((pair) => pair.join("/"))),
  fix: fc.option(fc.constantFrom(...fixWays)),
});

describe("the view in an address", () => {
  it("is restored from the address that it makes", () => {
    const restores = (view: View) => {
      expect(parseView(new URLSearchParams(formatView(view)))).toEqual(view);
    };
    fc.assert(fc.property(views, restores));
  });

  it("is empty for the whole, and reads like the HTTP API otherwise", () => {
    expect(formatView(wholeView)).toBe("");
    const view: View = { ...wholeView, kinds: ["identity", "redis"], workloads: ["shop/checkout"] };
    expect(formatView(view)).toBe("?workload=shop/checkout&kind=identity,redis");
  });

  it("leaves out what it does not understand", () => {
    expect(parseView(new URLSearchParams("kind=teleport,redis&verdict=fine&colour=blue"))).toEqual({
      ...wholeView,
      kinds: ["redis"],
    });
  });

  it("knows whether it shows everything, and how to", () => {
    const view: View = { ...wholeView, bridge: "b", open: ["aks/shop"], text: "redis" };
    expect(isFiltered(view)).toBe(true);
    expect(withoutFilters(view)).toEqual({ ...view, text: "" });
    expect(isFiltered(withoutFilters(view))).toBe(false);
  });
});
