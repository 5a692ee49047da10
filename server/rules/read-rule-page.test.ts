import { describe, expect, it } from "vitest";
import { listRules } from "../../lib/bridges/all-rules.ts";
import { findRulePage } from "./read-rule-page.ts";

describe("the page of a rule", () => {
  it.each(listRules())("explains $id, with the ways to mend it and its sources", async ({ id, description }) => {
    const page = await findRulePage(id);
    expect(page).toMatchObject({ id, description });
    for (const heading of ["What it checks", "Why it matters", "How to fix it", "When this rule can be wrong"])
      expect(page?.html).toContain(`<h2>${heading}</h2>`);
    expect(page?.html).toMatch(/Sources?: <a href="https:/);
    expect(page?.html).not.toContain("<h1>");
  });

  it.each(["no-such-rule", "../architecture", "toString"])("is not made for %s", async (id) => {
    expect(await findRulePage(id)).toBeUndefined();
  });
});
