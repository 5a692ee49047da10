import { describe, expect, it } from "vitest";
import { gapHeight, gapLines } from "./gap-lines.ts";
import { measures } from "./measures.ts";
import { sizesFor } from "./sizes.ts";

const sizes = sizesFor(1390);
const linesOf = (expected: string | null, found: string | null) =>
  gapLines({ expected, found }, sizes).map(
    ({ sign, parts: { before, differing, after } }) =>
      `${sign}${before}${differing === "" ? "" : `[${differing}]`}${after}`,
  );

describe("gapLines", () => {
  it("shows of two subjects where they differ, on a line each", () => {
    const subjectIn = (namespace: string) => `system:serviceaccount:${namespace}:sa-workers-workloadidentity`;
    expect(linesOf(subjectIn("workers-green"), subjectIn("workers-blue"))).toEqual([
      "≠ …kers-[green]:sa-…",
      "  …kers-[blue]:sa-w…",
    ]);
  });

  it("shows of a taint what is tolerated by it", () => {
    expect(linesOf("kubernetes.azure.com/scalesetpriority=spot:NoSchedule", null)).toEqual([
      "≠ …alesetpriority=",
      "  spot:NoSchedule",
      "  nothing found",
    ]);
  });

  it("breaks values that share nothing where they may be broken", () => {
    expect(linesOf("a mongoMIRoleAssignment", "Cosmos DB Operator")).toEqual([
      "≠ a mongoMIRole",
      "  Assignment",
      "  Cosmos DB",
      "  Operator",
    ]);
  });

  it("shows what was found where nothing in particular was expected, and nothing where nothing was compared", () => {
    expect(linesOf(null, "Disabled")).toEqual(["  Disabled"]);
    expect(linesOf(null, null)).toEqual([]);
  });
});

describe("gapHeight", () => {
  it("grows by the lines beyond two", () => {
    expect(gapHeight({ expected: "1", found: "2" }, sizes)).toBe(measures.gapHeight);
    expect(gapHeight({ expected: "a mongoMIRoleAssignment", found: "Cosmos DB Operator" }, sizes)).toBe(
      measures.gapHeight + 2 * measures.valueHeight,
    );
  });
});
