import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bridgeKinds } from "../bridges/bridge.ts";
import { verdictsWorstFirst } from "../bridges/verdict.ts";
import { severitiesWorstFirst } from "../findings/severity.ts";
import { readingStatuses } from "../inventory/reading.ts";
import { fixWays } from "./fix-way.ts";
import { boardGroupings, formatView, parseView, wholeView, type View } from "./view.ts";

const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
const views: fc.Arbitrary<View> = fc.record({
  bridge: fc.option(name),
  namespaces: fc.uniqueArray(name),
  workloads: fc.uniqueArray(fc.tuple(name, name).map((pair) => pair.join("/"))),
  kinds: fc.uniqueArray(fc.constantFrom(...bridgeKinds)),
  verdicts: fc.uniqueArray(fc.constantFrom(...verdictsWorstFirst)),
  severities: fc.uniqueArray(fc.constantFrom(...severitiesWorstFirst)),
  statuses: fc.uniqueArray(fc.constantFrom(...readingStatuses)),
  text: fc.string().map((text) => text.trim()),
  open: fc.uniqueArray(fc.tuple(name, name).map((pair) => pair.join("/"))),
  fix: fc.option(fc.constantFrom(...fixWays)),
  sort: fc.option(fc.tuple(fc.constantFrom("", "-"), name).map((pair) => pair.join(""))),
  group: fc.constantFrom(...boardGroupings),
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
    expect(parseView(new URLSearchParams("kind=teleport,redis&verdict=fine&group=colour&colour=blue"))).toEqual({
      ...wholeView,
      kinds: ["redis"],
    });
  });
});
