import type { Bridge, Joint } from "../bridges/bridge.ts";
import type { Verdict } from "../bridges/verdict.ts";
import { countWord } from "../text/count-word.ts";
import { bridgeKindTitles } from "../topology/sort-titles.ts";
import { verdictsInWords } from "./count-verdicts.ts";
import { codeBlock, codeSpan, plain } from "./markdown-text.ts";
import { verdictNames } from "./verdict-names.ts";

export interface MarkdownHead {
  readonly estate: string;
  readonly readAt: string;
  /** What the bridges were picked by; null for all of them. */
  readonly filters: string | null;
}

const word = (verdict: Verdict): string => verdictNames[verdict].toLowerCase();

/** Trackers cut long texts off, so what is left out is counted here. */
const mostRows = 200;
const mostFixes = 20;

/** Bridges for a ticket: a table, worst first, then what is wrong with each that is not blocked, and what to type. */
export function bridgesMarkdown(bridges: readonly Bridge[], { estate, readAt, filters }: MarkdownHead): string {
  const troubled = bridges.filter(({ verdict, blockedBy }) => verdict !== "intact" && blockedBy === null);
  return [
    `## Bridges of ${plain(estate)}`,
    `Read ${readAt}. ${verdictsInWords(bridges) || "No bridges"}.${filters === null ? "" : ` ${plain(filters)}.`}`,
    tableOf(bridges),
    ...(bridges.length > mostRows ? [`…and ${countWord(bridges.length - mostRows, "more row")}.`] : []),
    ...troubled.slice(0, mostFixes).map(sectionOf),
    ...(troubled.length > mostFixes
      ? [`…and ${countWord(troubled.length - mostFixes, "more bridge")} that are not intact.`]
      : []),
  ].join("\n\n");
}

/** One bridge for a ticket: what is claimed, the evidence, every joint, and what to type. */
export function bridgeMarkdown(bridge: Bridge, { estate, readAt }: Omit<MarkdownHead, "filters">): string {
  const joints = bridge.joints.map(({ rule, verdict, message }, at) => {
    return `${at + 1}. ${codeSpan(rule)} ${word(verdict)}: ${plain(message)}`;
  });
  return [sectionOf(bridge), joints.join("\n"), `Read ${readAt} in ${plain(estate)}.`].join("\n\n");
}

function tableOf(bridges: readonly Bridge[]): string {
  const rows = bridges.slice(0, mostRows).map((bridge) => {
    const { verdict, kind, namespace, workload, target } = bridge;
    const cells = [word(verdict), bridgeKindTitles[kind], `${namespace}/${workload.name}`, target.name];
    return `| ${cells.map(plain).join(" | ")} | ${causeOf(bridge)} |`;
  });
  return ["| verdict | bridge | workload | to | cause |", "| --- | --- | --- | --- | --- |", ...rows].join("\n");
}

function causeOf({ rootCause, blockedBy }: Bridge): string {
  if (blockedBy !== null) return "blocked by its identity bridge";
  return rootCause === null ? "" : codeSpan(rootCause);
}

const titleOf = ({ verdict, kind, namespace, workload, target }: Bridge): string =>
  `${word(verdict)}: ${bridgeKindTitles[kind]}, ${namespace}/${workload.name} → ${target.name}`;

function sectionOf(bridge: Bridge): string {
  const root = bridge.joints.find(({ rule, ignored }) => rule === bridge.rootCause && ignored === null);
  const title = `### ${plain(titleOf(bridge))}`;
  return root === undefined ? `${title}\n\nEvery joint holds.` : [title, ...detailsOf(root)].join("\n\n");
}

function detailsOf({ rule, message, evidence, missing, fix }: Joint): string[] {
  const seen = evidence.map(({ label, value, path, resource }) => {
    const shown = value === null ? "nothing there" : codeSpan(value);
    return `- ${plain(label)}: ${shown} (${codeSpan(path)} of ${codeSpan(resource)})`;
  });
  return [
    `${plain(message)} (${codeSpan(rule)})`,
    ...(seen.length > 0 ? [seen.join("\n")] : []),
    ...(missing === null ? [] : [`What would settle it: ${codeSpan(missing)}`]),
    ...(fix?.az == null ? [] : [codeBlock("sh", fix.az)]),
    ...(fix?.terraform == null ? [] : [codeBlock("hcl", fix.terraform)]),
    ...(fix?.kubectl == null ? [] : [codeBlock("sh", fix.kubectl)]),
    ...(fix?.docs == null ? [] : [`<${fix.docs}>`]),
  ];
}
