import type { Bridge, Joint } from "../../lib/bridges/bridge.ts";
import type { Fix } from "../../lib/bridges/fix.ts";
import type { Verdict } from "../../lib/bridges/verdict.ts";
import { formatComparison, formatEvidence } from "./format-comparison.ts";
import type { Style } from "./style.ts";

const words: Record<Verdict, string> = {
  broken: "BROKEN",
  unknown: "UNKNOWN",
  settling: "SETTLING",
  "at-risk": "AT RISK",
  intact: "INTACT",
};

const wordWidth = 10;

/** One bridge in one line: verdict, kind, workload and far end. */
export function formatTitle({ verdict, kind, namespace, workload, target }: Bridge, style: Style): string {
  const word = style.verdict(verdict, words[verdict].padEnd(wordWidth));
  return `${word}${kind.padEnd(18)}${style.strong(`${namespace}/${workload.name}`)} → ${target.name}`;
}

/** A bridge that needs a person: its joints that are not intact, with evidence and fix, and what it blocks. */
export function formatTrouble(bridge: Bridge, blocked: readonly Bridge[], style: Style): string {
  const joints = bridge.joints.filter(({ verdict, ignored }) => verdict !== "intact" && ignored === null);
  const blocks = blocked.length === 0 ? [] : ["blocks", ...indent(blocked.map(formatBlocked))];
  return [
    formatTitle(bridge, style),
    ...indent([...joints.flatMap((joint) => formatJoint(joint, style)), ...blocks]),
  ].join("\n");
}

/** With the joints that will still be broken when the one below is mended. */
function formatBlocked({ kind, target, joints, rootCause }: Bridge): string {
  const further = joints
    .filter(({ verdict, rule }) => verdict === "broken" && rule !== rootCause)
    .map(({ rule }) => rule);
  return `${kind.padEnd(18)}→ ${target.name}${further.length === 0 ? "" : `, itself broken at ${further.join(", ")}`}`;
}

function formatJoint(joint: Joint, style: Style): string[] {
  const expected = joint.evidence.find(({ label }) => label === "expected");
  const found = joint.evidence.find(({ label }) => label === "found");
  const comparison =
    expected !== undefined && found !== undefined
      ? formatComparison(expected, found, style)
      : joint.evidence.flatMap((evidence) => formatEvidence(evidence, style));
  return [
    `${joint.rule}: ${joint.message}`,
    ...indent(comparison),
    ...(joint.missing === null ? [] : [`missing   ${joint.missing}`]),
    ...(joint.fix === null ? [] : formatFix(joint.fix, style)),
  ];
}

/** Commands without a margin, so that a whole line can be copied. */
function formatFix({ az, terraform, kubectl, docs }: Fix, style: Style): string[] {
  const part = (name: string, text: string | null) =>
    text === null ? [] : [style.faint(`fix (${name})`), ...indent(text.split("\n"))];
  return [
    ...part("az", az),
    ...part("terraform", terraform),
    ...part("kubectl, Helm", kubectl),
    ...(docs === null ? [] : [style.faint(docs)]),
  ];
}

function indent(lines: readonly string[]): string[] {
  return lines.flatMap((text) => text.split("\n")).map((text) => (text === "" ? "" : `  ${text}`));
}
