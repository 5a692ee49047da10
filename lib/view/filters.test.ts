import { describe, expect, it } from "vitest";
import { activeFilters, bridgeFilters, cleared, onlyFilters, toggled } from "./filters.ts";
import { wholeView, type View } from "./view.ts";

const view: View = {
  ...wholeView,
  bridge: "b",
  namespaces: ["shop", "team"],
  verdicts: ["broken"],
  severities: ["info"],
  text: "redis",
  open: ["aks/shop"],
  sort: "-kind",
};

describe("the filters of a view", () => {
  it("are named one by one, each with what it lets through", () => {
    expect(activeFilters(view, bridgeFilters)).toEqual([
      { name: "namespace", value: "shop" },
      { name: "namespace", value: "team" },
      { name: "verdict", value: "broken" },
      { name: "q", value: "redis" },
    ]);
    expect(activeFilters(wholeView, bridgeFilters)).toEqual([]);
  });

  it("are put on and taken off one by one", () => {
    for (const filter of activeFilters(view, bridgeFilters)) {
      const without = { ...view, ...toggled(view, filter) };
      expect(activeFilters(without, bridgeFilters)).not.toContainEqual(filter);
      expect(activeFilters({ ...without, ...toggled(without, filter) }, bridgeFilters)).toContainEqual(filter);
    }
  });

  it("are taken off together, and only those that a page has", () => {
    const whole = { ...view, ...cleared(bridgeFilters) };
    expect(whole).toEqual({ ...view, namespaces: [], verdicts: [], text: "" });
  });

  it("go along to another page without what belongs to this one", () => {
    expect(onlyFilters(view, ["verdict", "q"])).toEqual({ ...wholeView, verdicts: ["broken"], text: "redis" });
  });
});
