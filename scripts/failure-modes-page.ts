import { globSync, readFileSync } from "node:fs";
import { catalogues } from "../lib/testing/corpus/catalogues.ts";
import type { Catalogue } from "../lib/testing/corpus/failure-mode.ts";

const root = new URL("../", import.meta.url);

/** `docs/failure-modes.md`: every mode with the rule that tells it and its estates, and what is left out. */
export function failureModesPage(): string {
  const fileOf = filesByTitle();
  return [
    "# Failure modes",
    "",
    "How bridges fail in practice, and which rule says so. Every mode is held by a test with four small estates: the one with the fault, the one in which it is mended, the faulty one half read, and its twin, which looks like it and must not be called broken. This page is written by `scripts/write-failure-modes.ts`.",
    ...catalogues.flatMap((catalogue) => sectionOf(catalogue, fileOf)),
    "",
  ].join("\n");
}

function sectionOf({ title, modes, leftOut }: Catalogue, fileOf: ReadonlyMap<string, string>): readonly string[] {
  const rows = modes.map((mode) => [
    mode.code,
    `[${mode.title}](../${fileOf.get(mode.title)})`,
    `[${mode.rule}](rules/${mode.rule}.md)`,
    mode.fails.verdict,
    mode.twin.title,
  ]);
  return [
    "",
    `## ${title}`,
    "",
    ...table(["code", "what is wrong", "rule", "verdict", "no fault where"], rows),
    ...(leftOut.length === 0
      ? []
      : [
          "",
          "Left out:",
          "",
          ...table(
            ["code", "what", "why"],
            leftOut.map(({ code, title: what, reason }) => [code, what, reason]),
          ),
        ]),
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)];
}

/** Titles are unique, and each stands in the file of its mode. */
function filesByTitle(): ReadonlyMap<string, string> {
  const files = globSync("lib/testing/corpus/*/*.ts", { cwd: root });
  return new Map(
    files.flatMap((file) => {
      const text = readFileSync(new URL(file, root), "utf8");
      return [...text.matchAll(/^ {2}title:\s+"(.+)",$/gm)].map(([, title = ""]) => [title, file] as const);
    }),
  );
}
