import { describe, expect, it } from "vitest";
import { layOut } from "./layout.ts";
import { neighbourOf, type Direction } from "./neighbours.ts";
import { toSpans } from "./span.ts";
import { bridgeOf, evaluationOf, identityBridgeOf, jointOf } from "./testing/bridge-of.ts";
import { toTopology } from "./to-topology.ts";

const { nodes, links } = toTopology(
  evaluationOf([
    identityBridgeOf("shop/checkout", "msi", "sa-checkout"),
    identityBridgeOf("shop/cart", "msi", "sa-cart", "system:serviceaccount:shop:other"),
    bridgeOf("compute", "shop/cart", "pool", [jointOf("pool-exists")]),
    bridgeOf("redis", "shop/cart", "redis", [jointOf("identity-bridge-stands"), jointOf("redis-cache-exists")]),
  ]),
);
const spans = toSpans(links);
const layout = layOut(nodes, spans);
const idOf = (title: string) => nodes.find((node) => node.title === title)!.id;
const from = (title: string, direction: Direction) => {
  const id = neighbourOf(layout, spans, idOf(title), direction);
  return nodes.find((node) => node.id === id)?.title;
};

describe("the neighbour of a card", () => {
  it("to the right is where the worst of its bridges leads", () => {
    expect(from("msi", "right")).toBe("sa-cart");
    expect(from("sa-cart", "right")).toBe("cart");
    expect(from("cart", "right")).toBeUndefined();
  });

  it("to the left is where they come from, over lanes without a card between", () => {
    expect(from("sa-checkout", "left")).toBe("one");
    expect(from("msi", "left")).toBe("redis");
    expect(["pool", "sa-cart"]).toContain(from("cart", "left"));
  });

  it("of a card without spans of its own is that of a row docked to it, and the other way round", () => {
    expect(from("one", "left")).toBe("redis");
    expect(from("aks", "right")).toBe("cart");
  });

  it("above and below is the next of its lane", () => {
    const [upper, lower] = ["cart", "checkout"].toSorted(
      (a, b) => layout.cards.get(idOf(a))!.y - layout.cards.get(idOf(b))!.y,
    ) as [string, string];
    expect(from(upper, "down")).toBe(lower);
    expect(from(lower, "up")).toBe(upper);
    expect(from(lower, "down")).toBeUndefined();
  });
});
