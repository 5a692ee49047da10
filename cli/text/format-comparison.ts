import type { Evidence } from "../../lib/bridges/evidence.ts";
import { differenceOf, type DiffParts } from "../../lib/text/difference.ts";
import type { Style } from "./style.ts";

const labelWidth = 10;
const margin = " ".repeat(labelWidth);

/**
 * The two values that should be equal, under each other. What differs is marked by `^` below it (and by colour), unless
 * they share next to nothing.
 */
export function formatComparison(expected: Evidence, found: Evidence, style: Style): string[] {
  if (expected.value === null || found.value === null)
    return [expected, found].flatMap((each) => formatEvidence(each, style));
  const parts = differenceOf(expected.value, found.value);
  return [...markedEvidence(expected, parts.left, style), ...markedEvidence(found, parts.right, style)];
}

export function formatEvidence(evidence: Evidence, style: Style): string[] {
  return [labelOf(evidence) + (evidence.value ?? "(nothing)").replaceAll(/\s+/g, " "), whereOf(evidence, style)];
}

function markedEvidence(evidence: Evidence, { before, differing, after }: DiffParts, style: Style): string[] {
  const value = before + (differing === "" ? "" : style.marked(differing)) + after;
  const carets = differing === "" ? [] : [margin + " ".repeat(before.length) + "^".repeat(differing.length)];
  return [labelOf(evidence) + value, ...carets, whereOf(evidence, style)];
}

function labelOf({ label }: Evidence): string {
  return label.padEnd(Math.max(labelWidth, label.length + 2));
}

function whereOf({ resource, path }: Evidence, style: Style): string {
  return margin + style.faint(`${resource}  ${path}`);
}
