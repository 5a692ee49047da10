import type { Finding } from "../findings/finding.ts";
import { nameFinding, type FindingName } from "../findings/name-finding.ts";
import { severitiesWorstFirst, type Severity } from "../findings/severity.ts";
import { shortHash } from "../text/short-hash.ts";
import { hasWords } from "../view/matches-view.ts";
import { byNumber, byText, type Comparison } from "../view/sort.ts";
import type { View } from "../view/view.ts";
import { rowId } from "./row-id.ts";

export const findingColumns = ["severity", "rule", "resource", "message"] as const;
export type FindingColumn = (typeof findingColumns)[number];

/** A finding with the name that an address has for it, and what a person would call what it is about. */
export interface FindingRow extends Finding, FindingName {
  readonly key: string;
}

export const findingComparisons: Readonly<Record<FindingColumn, Comparison<FindingRow>>> = {
  severity: byNumber(({ severity }) => severitiesWorstFirst.indexOf(severity)),
  rule: byText(({ rule }) => rule),
  resource: byText(({ name, resource }) => `${name.toLowerCase()} ${resource.id}`),
  message: byText(({ message }) => message),
};

/** One rule may say several things of one resource: the message tells them apart. */
export function toFindingRow(finding: Finding): FindingRow {
  const { rule, message, resource } = finding;
  return { ...finding, ...nameFinding(finding), key: shortHash([rule, resource.id, message].join("\n")) };
}

/** The page of findings with this one unfolded and in sight. */
export const addressOfFinding = ({ key }: FindingRow): string => `/findings?open=${key}#${rowId(key)}`;

export const findingMatches = (row: FindingRow, view: View): boolean =>
  isAllowed(view.severities, row.severity) && hasWords(saidBy(row), view.text);

const isAllowed = (allowed: readonly Severity[], severity: Severity): boolean =>
  allowed.length === 0 || allowed.includes(severity);

const saidBy = ({ severity, rule, name, sort, resource, message }: FindingRow): string =>
  [severity, rule, name, sort, resource.type, resource.id, message].join(" ").toLowerCase();
