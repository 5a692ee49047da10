import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { listRules } from "../lib/bridges/all-rules.ts";
import { rulesTable } from "./rules-table.ts";

const rules = listRules();
const file = (path: string) => new URL(`../${path}`, import.meta.url);
const folderOf = (kinds: readonly string[]) => (kinds.length === 0 ? "lib/findings" : "lib/rules");

describe("a rule, its file, its test and its page", () => {
  it.each(rules.map(({ id, kinds, description }) => [id, kinds, description] as const))(
    "%s are in step",
    (id, kinds, description) => {
      const folder = folderOf(kinds);
      expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
      expect(readFileSync(file(`${folder}/${id}.ts`), "utf8")).toContain(`id: "${id}"`);
      expect(existsSync(file(`${folder}/${id}.test.ts`)), "its test").toBe(true);
      const page = readFileSync(file(`docs/rules/${id}.md`), "utf8");
      expect(page.split("\n")[0]).toBe(`# ${id}`);
      for (const heading of ["What it checks", "Why it matters", "How to fix it", "When this rule can be wrong"])
        expect(page).toContain(`## ${heading}`);
      expect(description).toMatch(/^[A-Z].*\.$/);
    },
  );

  it("leave no page without a rule", () => {
    const pages = readdirSync(file("docs/rules")).map((name) => name.replace(/\.md$/, ""));
    expect(pages.toSorted()).toEqual(rules.map(({ id }) => id).toSorted());
  });

  it("stand in the README's table as they are", () => {
    expect(readFileSync(file("README.md"), "utf8")).toContain(rulesTable());
  });
});
