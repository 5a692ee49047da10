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

  it("turns round at the second click, and is plain again at the table's own", () => {
    const once = sortedBy(parseSort(null, columns, "age"), "name");
    expect(formatSort(once, "age")).toBe("name");
    expect(formatSort(sortedBy(once, "name"), "age")).toBe("-name");
    expect(formatSort(sortedBy(once, "age"), "age")).toBe(null);
  });
});
