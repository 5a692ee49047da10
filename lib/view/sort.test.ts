import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byNumber, byText, formatSort, parseSort, sortedBy, sortRows } from "./sort.ts";

const columns = ["age", "name"] as const;
interface Row {
  readonly name: string;
  readonly age: number;
}
const rows: readonly Row[] = [
  { name: "b", age: 1 },
  { name: "a", age: 2 },
  { name: "c", age: 1 },
];
const comparisons = { age: byNumber<Row>(({ age }) => age), name: byText<Row>(({ name }) => name) };
const namesIn = (sort: string | null) =>
  sortRows(rows, parseSort(sort, columns, "age"), comparisons).map(({ name }) => name);

describe("the order of a table", () => {
  it("is its own until a column is named, and for a column that there is not", () => {
    expect(namesIn(null)).toEqual(["b", "c", "a"]);
    expect(namesIn("-colour")).toEqual(["b", "c", "a"]);
  });

  it("goes up and down by a column, and keeps equals as they were", () => {
    expect(namesIn("name")).toEqual(["a", "b", "c"]);
    expect(namesIn("-name")).toEqual(["c", "b", "a"]);
    expect(namesIn("-age")).toEqual(["a", "b", "c"]);
  });

  it("takes numbers in a text for numbers", () => {
    const texts = ["team-10", "team-2", "team-1", "team-1a", "team-01", "team", "team-2/x", "v1.10", "v1.9", "team-x"];
    expect(texts.toSorted(byText((text) => text))).toEqual([
      "team",
      "team-01",
      "team-1",
      "team-1a",
      "team-2",
      "team-2/x",
      "team-10",
      "team-x",
      "v1.9",
      "v1.10",
    ]);
  });

  it("is one order, whatever the texts and however they came", () => {
    const text = fc.array(fc.constantFrom("a", "-", "0", "1", "12"), { maxLength: 6 }).map((parts) => parts.join(""));
    const sorted = (texts: readonly string[]) => texts.toSorted(byText((each) => each));
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        expect(sorted(texts.toReversed())).toEqual(sorted(texts));
      }),
      { numRuns: 2000 },
    );
  });

  it("turns round at the second click, and is plain again at the table's own", () => {
    const once = sortedBy(parseSort(null, columns, "age"), "name");
    expect(formatSort(once, "age")).toBe("name");
    expect(formatSort(sortedBy(once, "name"), "age")).toBe("-name");
    expect(formatSort(sortedBy(once, "age"), "age")).toBe(null);
  });
});
