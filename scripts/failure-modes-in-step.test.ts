import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { catalogues } from "../lib/testing/corpus/catalogues.ts";
import { failureModesPage } from "./failure-modes-page.ts";

const page = readFileSync(new URL("../docs/failure-modes.md", import.meta.url), "utf8");
const titles = catalogues.flatMap(({ modes }) => modes.map(({ title }) => title));

describe("the page of failure modes", () => {
  it("stands as the corpus has it (node scripts/write-failure-modes.ts writes it)", () => {
    expect(page).toBe(failureModesPage());
  });

  it("links every mode to its file", () => {
    expect(page).not.toContain("(../undefined)");
    expect(titles).toEqual([...new Set(titles)]);
  });
});
