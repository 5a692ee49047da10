import type { Evidence } from "../../lib/bridges/evidence.ts";
import { differenceOf, type DiffParts } from "../../lib/text/difference.ts";
import type { Style } from "./style.ts";

/** The two values that should be equal, under each other, the difference marked by `^` below (and by colour). */
export function formatComparison(expected: Evidence, found: Evidence, style: Style): string[] {
  if (expected.value === null || found.value === null) {
    return [line("expected", expected.value ?? "(nothing)", expected, style), line("found", found.value ?? "(nothing)", found, style)];
  }
  const parts = differenceOf(expected.value, found.value);
  return [
    line("expected", marked(parts.left, style), expected, style),
    carets(parts.left),
    line("found", marked(parts.right, style), found, style),
    carets(parts.right),
  ].filter((text) => text.trim() !== "");
}

export function formatEvidence(evidence: Evidence, style: Style): string {
  return line(evidence.label, evidence.value ?? "(nothing)", evidence, style);
}

const labelWidth = 10;

function line(label: string, value: string, { resource, path }: Evidence, style: Style): string {
  return `${label.padEnd(labelWidth)}${value}\n${" ".repeat(labelWidth)}${style.faint(`${resource}  ${path}`)}`;
}

function marked({ before, differing, after }: DiffParts, style: Style): string {
  return before + (differing === "" ? "" : style.marked(differing)) + after;
}

function carets({ before, differing }: DiffParts): string {
  return " ".repeat(labelWidth + before.length) + "^".repeat(differing.length);
}
