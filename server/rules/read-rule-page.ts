import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { marked } from "marked";
import { listRules, type RuleInfo } from "../../lib/bridges/all-rules.ts";

/** A rule with its page of `docs/rules`, as HTML that is this project's own. */
export interface RulePage extends RuleInfo {
  readonly html: string;
}

/** Undefined when there is no such rule. */
export async function findRulePage(id: string): Promise<RulePage | undefined> {
  const rule = listRules().find((each) => each.id === id);
  if (rule === undefined) return undefined;
  const markdown = await readFile(join(process.cwd(), "docs", "rules", `${rule.id}.md`), "utf8");
  return { ...rule, html: await marked.parse(withoutTitle(markdown)) };
}

/** The page's heading and its first sentence are the rule's id and description, which stand above it already. */
function withoutTitle(markdown: string): string {
  return markdown.slice(markdown.indexOf("\n## ") + 1);
}
