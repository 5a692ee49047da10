import type { Bridge } from "../../lib/bridges/bridge.ts";
import type { Evaluation } from "../../lib/bridges/evaluate.ts";
import { verdictsWorstFirst } from "../../lib/bridges/verdict.ts";
import type { Finding } from "../../lib/findings/finding.ts";
import type { Reading } from "../../lib/inventory/reading.ts";
import { collections } from "../../lib/inventory/collections.ts";
import { isBlind } from "../is-blind.ts";
import { formatTitle, formatTrouble } from "./format-bridge.ts";
import type { Style } from "./style.ts";

/** What one wants to read in a terminal at three in the morning: worst first, roots before what they block. */
export function formatText(evaluation: Evaluation, style: Style): string {
  const blockedBy = Map.groupBy(evaluation.bridges, ({ blockedBy: root }) => root);
  const shown = new Set(evaluation.bridges.map(({ id }) => id));
  const isFolded = ({ blockedBy: root }: Bridge) => root !== null && shown.has(root);
  const trouble = evaluation.bridges.filter((bridge) => bridge.verdict !== "intact" && !isFolded(bridge));
  const whole = evaluation.bridges.filter(({ verdict }) => verdict === "intact");
  return [
    ...trouble.map((bridge) => formatTrouble(bridge, blockedBy.get(bridge.id) ?? [], style)),
    section(whole.map((bridge) => formatTitle(bridge, style))),
    section(evaluation.findings.map((finding) => formatFinding(finding, style))),
    section(formatUnread(evaluation.readings)),
    formatSummary(evaluation),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function section(lines: readonly string[]): string {
  return lines.join("\n");
}

function formatFinding({ severity, rule, message }: Finding, style: Style): string {
  return `${style.strong(severity.toUpperCase().padEnd(10))}${rule}: ${message}`;
}

/** What was not read in full, told once per reason: a cluster that is away is one line and not twenty. */
function formatUnread(readings: readonly Reading[]): string[] {
  const incomplete = readings.filter(({ status }) => status !== "complete");
  const groups = Map.groupBy(
    incomplete,
    ({ status, scope, detail, reason }) => `${status}\n${scope}\n${detail ?? reason}`,
  );
  return [...groups.values()].map((group) => {
    const [{ status, scope, detail, reason }] = group as [Reading, ...Reading[]];
    const titles = group.map(({ what }) => collections[what].title);
    const what =
      titles.length > 3 ? `${titles.slice(0, 2).join(", ")} and ${titles.length - 2} more` : titles.join(", ");
    return `${status === "partial" ? "read in part" : "not read"}: ${what} in ${scope}\n  ${detail ?? reason}`;
  });
}

function formatSummary({ summary, bridges, readings }: Evaluation): string {
  if (readings.every(({ status }) => status === "failed")) return "Nothing could be read, so nothing is known.";
  const blind = isBlind(readings) ? "A cluster could not be read at all: nothing is known of its bridges. " : "";
  if (bridges.length > 0)
    return blind + verdictsWorstFirst.map((verdict) => `${summary[verdict]} ${verdict}`).join(", ");
  return blind || "No bridge was found: no workload that was looked at needs anything that Terraform builds.";
}
