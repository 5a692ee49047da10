import { describe, expect, it } from "vitest";
import { identityMechanisms } from "./mechanism.ts";
import { chipWidth, mechanismLines } from "./mechanism-lines.ts";
import { cardClasses, leastRoom, sizesFor } from "./sizes.ts";

const [binding, runsAs] = identityMechanisms;

describe("mechanismLines", () => {
  it("leaves a short one on its line, and breaks a long one between its words", () => {
    const sizes = sizesFor(1390);
    expect(mechanismLines({ mechanism: runsAs }, sizes)).toEqual(["runs as"]);
    expect(mechanismLines({ mechanism: binding }, sizes)).toEqual(["ServiceAccount", "binding"]);
    expect(mechanismLines({ mechanism: null }, sizes)).toEqual([]);
  });

  it.each(cardClasses)("leaves room on both sides between %s cards", (name) => {
    const sizes = sizesFor(leastRoom(name));
    expect(chipWidth(mechanismLines({ mechanism: binding }, sizes))).toBeLessThanOrEqual(sizes.laneGap - 32);
  });
});
