import { describe, expect, it } from "vitest";
import { toShort } from "../topology/to-topology.ts";
import { bridgeOf, jointOf } from "../topology/testing/bridge-of.ts";
import { matchesView } from "./matches-view.ts";
import { wholeView, type View } from "./view.ts";

const bridge = toShort(bridgeOf("redis", "shop/checkout", "redis-shop", [jointOf("redis-tls-port", "broken")]));
const shows = (view: Partial<View>) => matchesView(bridge, { ...wholeView, ...view });

describe("the filters of a view", () => {
  it("let everything through while there are none", () => expect(shows({})).toBe(true));

  it("let through what each of them names", () => {
    expect(shows({ namespaces: ["other", "shop"], kinds: ["redis"], verdicts: ["broken"] })).toBe(true);
    expect(shows({ workloads: ["shop/checkout"] })).toBe(true);
  });

  it("keep back what one of them does not name", () => {
    expect(shows({ namespaces: ["shop"], kinds: ["cosmos"] })).toBe(false);
    expect(shows({ workloads: ["other/checkout"] })).toBe(false);
    expect(shows({ verdicts: ["intact"] })).toBe(false);
  });

  it("find words anywhere, in any case and order", () => {
    expect(shows({ text: "CHECKOUT tls-port" })).toBe(true);
    expect(shows({ text: "checkout cosmos" })).toBe(false);
  });
});
