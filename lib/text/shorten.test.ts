import { describe, expect, it } from "vitest";
import { differenceOf, unmarked } from "./difference.ts";
import { shortenMiddle, shortenParts } from "./shorten.ts";

const join = ({ before, differing, after }: { before: string; differing: string; after: string }) =>
  `${before}[${differing}]${after}`;

describe("shortenMiddle", () => {
  it("leaves what fits, and keeps both ends of what does not", () => {
    expect(shortenMiddle("abcdefg", 7)).toBe("abcdefg");
    expect(shortenMiddle("abcdefgh", 7)).toBe("abc…fgh");
  });
});

describe("shortenParts", () => {
  const { left, right } = differenceOf(
    "system:serviceaccount:workers-green:sa-workers-workloadidentity",
    "system:serviceaccount:workers-blue:sa-workers-workloadidentity",
  );

  it("keeps what differs in sight", () => {
    expect(join(shortenParts(left, 26))).toBe("…t:workers-[green]:sa-worke…");
    expect(join(shortenParts(right, 26))).toBe("…t:workers-[blue]:sa-worker…");
  });

  it("leaves what fits as it is", () => {
    expect(shortenParts(left, 80)).toEqual(left);
  });

  it.each([12, 20, 26, 40])("is never longer than %i characters", (max) => {
    for (const parts of [left, right, unmarked("x".repeat(90)), { before: "", differing: "x".repeat(90), after: "" }]) {
      const { before, differing, after } = shortenParts(parts, max);
      expect((before + differing + after).length).toBeLessThanOrEqual(max);
    }
  });
});
