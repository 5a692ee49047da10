import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toColumns } from "./columns.ts";
import { countCrossings } from "./crossings.ts";
import { layOut, type Layout } from "./layout.ts";
import { measures } from "./measures.ts";
import { mapSizes } from "./sizes.ts";
import { crossingsOf, orderRows } from "./order-rows.ts";
import { keepBetween, settle } from "./settle.ts";
import { toPaths } from "./span-path.ts";
import { toSpans } from "./span.ts";
import { bridgeOf, evaluationOf, identityBridgeOf, jointOf } from "./testing/bridge-of.ts";
import { estateOf } from "./testing/estate-of.ts";
import { toTopology } from "./to-topology.ts";
import { undockTall } from "./undock.ts";

const plain = ({ cards, ways, ...size }: Layout) => ({
  ...size,
  cards: [...cards].toSorted(),
  ways: [...ways].toSorted(),
});

function layoutOf(workloads: number) {
  const { nodes, links } = undockTall(toTopology(evaluationOf(estateOf(workloads))));
  const spans = toSpans(links);
  return { nodes, spans, layout: layOut(nodes, spans) };
}

describe("layOut", () => {
  it.each([1, 10, 300])("puts every card of %i workloads into its lane, none on another", (workloads) => {
    const { nodes, layout } = layoutOf(workloads);
    expect(layout.cards.size).toBe(nodes.length);
    const own = nodes.filter(({ owner }) => owner === null).map(({ id }) => layout.cards.get(id)!);
    for (const [, column] of Map.groupBy(own, ({ x }) => x)) {
      const sorted = column.toSorted((a, b) => a.y - b.y);
      const distances = sorted.slice(1).map(({ y }, at) => y - sorted[at]!.y - sorted[at]!.height);
      expect(Math.min(...distances, Infinity)).toBeGreaterThanOrEqual(measures.rowGap);
    }
  });

  it("does not depend on the order of what it is given", () => {
    const { nodes, spans, layout } = layoutOf(40);
    expect(plain(layOut(nodes.toReversed(), spans.toReversed()))).toEqual(plain(layout));
  });

  it("keeps the order of the rows when a workload is added that nothing is linked to", () => {
    const { nodes, spans, layout } = layoutOf(20);
    const added = { ...nodes[0]!, id: "aks/zzz/Deployment/zzz", title: "zzz", group: "aks/zzz" };
    const after = layOut([...nodes, added], spans);
    const orderOf = ({ cards }: Layout) =>
      nodes
        .map(({ id }) => id)
        .toSorted((a, b) => cards.get(a)!.x - cards.get(b)!.x || cards.get(a)!.y - cards.get(b)!.y);
    expect(orderOf(after)).toEqual(orderOf(layout));
  });

  it("crosses no more than the order of the names", () => {
    const { nodes, spans } = layoutOf(120);
    const { columns } = toColumns(nodes, spans, mapSizes);
    expect(crossingsOf(orderRows(columns))).toBeLessThanOrEqual(crossingsOf(columns));
  });

  it("keeps a bridge clear of the cards in the lanes that it only passes", () => {
    const { nodes, spans, layout } = layoutOf(25);
    const passed = spans.filter(({ kind }) => kind === "compute");
    for (const { id } of passed) {
      const [, into] = layout.ways.get(id)!.points;
      expect(into!.x).toBe(layout.lanes[1]!.x);
      const identities = nodes.filter(({ lane }) => lane === "identity").map((node) => layout.cards.get(node.id)!);
      expect(identities.some(({ y, height }) => into!.y > y && into!.y < y + height)).toBe(false);
    }
  });

  it("keeps the two values of every gap apart from those of the others", () => {
    const { layout } = layoutOf(300);
    const gaps = [...layout.ways.values()].flatMap(({ label, opening }) => (opening > 0 && label) || []);
    expect(gaps).toHaveLength(30);
    const ys = gaps.map(({ y }) => y).toSorted((a, b) => a - b);
    ys.slice(1).forEach((y, at) => expect(y - ys[at]!).toBeGreaterThanOrEqual(measures.gapHeight));
  });

  it("leaves nothing to draw for nothing", () => {
    expect(layOut([], []).cards.size).toBe(0);
  });
});

it("draws a whole bridge as one path and a broken one as two", () => {
  const bridges = [
    identityBridgeOf("n/w", "msi", "sa", "system:other"),
    bridgeOf("compute", "n/w", "pool", [jointOf("pool-exists")]),
  ];
  const { nodes, links } = toTopology(evaluationOf(bridges));
  const spans = toSpans(links);
  const { ways } = layOut(nodes, spans);
  expect(spans.map(({ verdict, id }) => [verdict, toPaths(ways.get(id)!).length])).toEqual([
    ["broken", 2],
    ["intact", 1],
    ["intact", 1],
  ]);
});

const line = fc.record({ left: fc.nat(12), right: fc.nat(12) });

it("counts crossings as comparing every pair would", () => {
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const pairs = lines.flatMap((one, at) =>
        lines.slice(at + 1).map((other) => (one.left - other.left) * (one.right - other.right)),
      );
      const ends = lines.toSorted((a, b) => a.left - b.left || a.right - b.right).map(({ right }) => right);
      expect(countCrossings(ends)).toBe(pairs.filter((product) => product < 0).length);
    }),
  );
});

it("settles in order, at a distance, and leaves alone what is already so", () => {
  const row = fc.record({ height: fc.integer({ min: 1, max: 90 }), wanted: fc.integer({ min: -500, max: 500 }) });
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const heights = rows.map(({ height }) => height);
      const tops = settle(
        heights,
        rows.map(({ wanted }) => wanted),
        10,
      );
      tops.slice(1).forEach((top, at) => expect(top - tops[at]! - heights[at]!).toBeGreaterThanOrEqual(10));
      expect(settle(heights, tops, 10)).toEqual(tops);
    }),
  );
});

it("keeps what is settled between two heights, in order and at a distance", () => {
  const heights = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 12 });
  const wanted = fc.integer({ min: -800, max: 1600 });
  fc.assert(
    fc.property(heights, fc.array(wanted, { minLength: 12, maxLength: 12 }), (sizes, tops) => {
      const settled = settle(sizes, tops.slice(0, sizes.length), 8);
      const kept = keepBetween(settled, sizes, 8, 50, 50 + 12 * 48);
      const ends = [50 - 8, ...kept.map((top, at) => top + sizes[at]!)];
      kept.forEach((top, at) => expect(top - ends[at]!).toBeGreaterThanOrEqual(8));
      expect(ends.at(-1)).toBeLessThanOrEqual(50 + 12 * 48);
      expect(keepBetween(kept, sizes, 8, 50, 50 + 12 * 48)).toEqual(kept);
    }),
  );
});
