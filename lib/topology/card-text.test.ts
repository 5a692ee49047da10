import { describe, expect, it } from "vitest";
import { cardText } from "./card-text.ts";
import { layOut } from "./layout.ts";
import { measures } from "./measures.ts";
import { mapSizes, sizesFor } from "./sizes.ts";
import { toSpans } from "./span.ts";
import { evaluationOf } from "./testing/bridge-of.ts";
import { estateOf } from "./testing/estate-of.ts";
import { toTopology } from "./to-topology.ts";

const { nodes, links } = toTopology(evaluationOf(estateOf(3)));
const workload = nodes.find(({ kind }) => kind === "workload");
const named = (title: string) => ({ ...workload!, title });

describe("what is written on a card", () => {
  it("makes it higher when a name takes two lines", () => {
    const sizes = sizesFor(1390);
    const [short, long] = [cardText(named("cart"), sizes), cardText(named("a-workload-with-quite-a-long-name"), sizes)];
    expect(long.title.lines).toHaveLength(2);
    expect(long.height).toBe(short.height + long.title.lineHeight);
  });

  it("takes one line each on a map, where all cards are alike", () => {
    const { title, height } = cardText(named("a-workload-with-quite-a-long-name-that-goes-on"), mapSizes);
    expect([title.lines.length, height]).toEqual([1, measures.cardHeight]);
  });

  it("keeps every line inside the card", () => {
    const outside = [600, 1390, 1900].flatMap((room) =>
      nodes.flatMap((node) => {
        const { sort, title, note, line, height } = cardText(node, sizesFor(room));
        return [sort, title, note, line].filter(
          (part) => part !== null && part.y + part.lines.length * part.lineHeight > height,
        );
      }),
    );
    expect(outside).toEqual([]);
  });
});

describe("what is docked to a card", () => {
  const { cards } = layOut(nodes, toSpans(links));

  it("stands inside it, below its head, nothing on another", () => {
    for (const { id, owner } of nodes) {
      if (owner === null) continue;
      const [row, card] = [cards.get(id)!, cards.get(owner)!];
      expect([row.x, row.width]).toEqual([card.x, card.width]);
      expect(row.y).toBeGreaterThanOrEqual(card.y + measures.cardHeight / 2);
      expect(row.y + row.height).toBeLessThanOrEqual(card.y + card.height);
    }
    for (const rows of Map.groupBy(nodes, ({ owner }) => owner).values()) {
      const boxes = rows.map(({ id }) => cards.get(id)!).toSorted((a, b) => a.x - b.x || a.y - b.y);
      const onAnother = boxes
        .slice(1)
        .filter((box, at) => box.x === boxes[at]!.x && box.y < boxes[at]!.y + boxes[at]!.height);
      expect(onAnother).toEqual([]);
    }
  });
});
