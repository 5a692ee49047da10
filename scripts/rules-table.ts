import { listRules } from "../lib/bridges/all-rules.ts";

/** The README's table of rules, in Markdown. */
export function rulesTable(): string {
  const rows = listRules().map(({ id, description, kinds }) => {
    const where = kinds.length === 0 ? "finding" : kinds.join(", ");
    return `| [${id}](docs/rules/${id}.md) | ${where} | ${description.replaceAll("|", "\\|")} |`;
  });
  return ["| rule | bridge | what must hold |", "| --- | --- | --- |", ...rows].join("\n");
}
