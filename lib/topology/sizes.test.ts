import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lanes } from "./lane.ts";
import { measures } from "./measures.ts";
import { cardClassFor, cardClasses, leastRoom, sizesFor, valueLength } from "./sizes.ts";

const widthOf = (room: number) => {
  const { cardWidth, laneGap } = sizesFor(room);
  return lanes.length * cardWidth + (lanes.length - 1) * laneGap + 2 * measures.lanePadding;
};

describe("the sizes of a picture", () => {
  it("fit the room wherever that is enough for their class", () => {
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 3000 }), (room) => {
        const least = leastRoom(cardClassFor(room));
        expect(widthOf(room)).toBeLessThanOrEqual(Math.max(room, least));
      }),
    );
  });

  it("never ask for much more than the room, but on a small screen", () => {
    for (let room = 1180; room < 3000; room += 20) expect(widthOf(room) / room).toBeLessThan(1.2);
  });

  it("leave room for a few characters on both sides of what differs", () => {
    for (const name of cardClasses) expect(valueLength(sizesFor(leastRoom(name)))).toBeGreaterThanOrEqual(13);
  });
});
