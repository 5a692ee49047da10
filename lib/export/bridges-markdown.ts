import { standingOf, tallyOf, type Standing } from "../board/tally.ts";
import type { Bridge, Joint } from "../bridges/bridge.ts";
import { troubleOf } from "../rules/fault-words.ts";
import { countWord } from "../text/count-word.ts";
import { bridgeKindTitles } from "../topology/sort-titles.ts";
import { formatView, wholeView } from "../view/view.ts";
import { codeBlock, codeSpan, plain } from "./markdown-text.ts";
import { tallyInWords } from "./tally-in-words.ts";
import { standingNames } from "./verdict-names.ts";

export interface MarkdownHead {
  readonly estate: string;
  readonly readAt: string;
  /** Where the dashboard is served, for links to its panels: `https://bridges.example.com`. */
  readonly origin: string;
  /** What the bridges were picked by; null for all of them. */
  readonly filters: string | null;
}

const word = (standing: Standing): string => standingNames[standing].toLowerCase();

/** Trackers cut long texts off, so what is left out is counted here. */
const mostRows = 200;
const mostFixes = 20;

/** Bridges for a ticket: a table, worst first, then what is wrong with each that is not blocked, and what to type. */
export function bridgesMarkdown(bridges: readonly Bridge[], head: MarkdownHead): string {
  const { estate, readAt, origin, filters } = head;
  const troubled = bridges.filter(({ verdict, blockedBy }) => verdict !== "intact" && blockedBy === null);
  return [
    `## Bridges of ${plain(estate)}`,
    `Read ${readAt}. ${tallyInWords(tallyOf(bridges)) || "No bridges"}.${filters === null ? "" : ` ${plain(filters)}.`}`,
    tableOf(bridges, origin),
    ...(bridges.length > mostRows ? [`…and ${countWord(bridges.length - mostRows, "more row")}.`] : []),
    ...troubled.slice(0, mostFixes).map((bridge) => sectionOf(bridge, origin)),
    ...(troubled.length > mostFixes
      ? [`…and ${countWord(troubled.length - mostFixes, "more bridge")} that are not intact.`]
      : []),
  ].join("\n\n");
}

/** One bridge for a ticket: what is claimed, the evidence, every joint, and what to type. */
export function bridgeMarkdown(bridge: Bridge, head: Omit<MarkdownHead, "filters">): string {
  const { estate, readAt, origin } = head;
  const joints = bridge.joints.map(({ rule, verdict, message }, at) => {
    return `${at + 1}. ${codeSpan(rule)} ${word(verdict)}: ${plain(message)}`;
  });
  return [sectionOf(bridge, origin), joints.join("\n"), `Read ${readAt} in ${plain(estate)}.`].join("\n\n");
}

function tableOf(bridges: readonly Bridge[], origin: string): string {
  const rows = bridges.slice(0, mostRows).map((bridge) => {
    const { kind, namespace, workload, target } = bridge;
    const cells = [word(standingOf(bridge)), bridgeKindTitles[kind], `${namespace}/${workload.name}`, target.name];
    return `| ${cells.map(plain).join(" | ")} | ${causeOf(bridge)} | [open](${linkTo(bridge, origin)}) |`;
  });
  return [
    "| verdict | bridge | workload | to | cause | panel |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}

/** In plain words, and by the name of the rule, which has a page. */
function causeOf(bridge: Bridge): string {
  const { rootCause, verdict } = bridge;
  if (standingOf(bridge) === "blocked") return "blocked by its identity bridge";
  if (rootCause === null) return "";
  return `${plain(troubleOf(rootCause, verdict))} (${codeSpan(rootCause)})`;
}

/** The panel of the bridge, on the page that lists every bridge in words too. */
const linkTo = ({ id }: Bridge, origin: string): string => `${origin}/${formatView({ ...wholeView, bridge: id })}`;

function titleOf(bridge: Bridge): string {
  const { kind, namespace, workload, target } = bridge;
  return `${word(standingOf(bridge))}: ${bridgeKindTitles[kind]}, ${namespace}/${workload.name} → ${target.name}`;
}

function sectionOf(bridge: Bridge, origin: string): string {
  const root = bridge.joints.find(({ rule, ignored }) => rule === bridge.rootCause && ignored === null);
  const title = `### ${plain(titleOf(bridge))}`;
  const link = `Open the panel: <${linkTo(bridge, origin)}>`;
  return [title, ...(root === undefined ? ["Every joint holds."] : detailsOf(root)), link].join("\n\n");
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
