import type { Bridge, Joint } from "../bridges/bridge.ts";
import type { Evaluation } from "../bridges/evaluate.ts";
import type { Verdict } from "../bridges/verdict.ts";

export interface VerdictChange {
  readonly bridge: string;
  /** Null: the bridge was not there. */
  readonly before: Verdict | null;
  readonly after: Verdict;
}

/**
 * What is claimed of an inventory although less of it was read than before: bridges that are broken or intact now and
 * were not so, or were not there at all.
 */
export function bolderVerdicts(before: Evaluation, after: Evaluation): readonly VerdictChange[] {
  const known = new Map(before.bridges.map((bridge) => [bridge.id, bridge.verdict]));
  return after.bridges
    .filter(({ verdict }) => verdict === "broken" || verdict === "intact")
    .filter(({ id, verdict }) => known.get(id) !== verdict)
    .map((bridge) => ({ bridge: nameOf(bridge), before: known.get(bridge.id) ?? null, after: bridge.verdict }));
}

/** Verdicts that are neither what they were nor unknown, among the bridges that are in both. */
export function otherVerdicts(before: Evaluation, after: Evaluation): readonly VerdictChange[] {
  const known = new Map(before.bridges.map((bridge) => [bridge.id, bridge.verdict]));
  return after.bridges.flatMap((bridge) => {
    const was = known.get(bridge.id);
    if (was === undefined || was === bridge.verdict || bridge.verdict === "unknown") return [];
    return [{ bridge: nameOf(bridge), before: was, after: bridge.verdict }];
  });
}

/** Joints that were judged before, and are broken or intact now though they were not so. */
export function bolderJoints(before: Evaluation, after: Evaluation): readonly string[] {
  const known = jointsOf(before);
  return [...jointsOf(after)].flatMap(([key, { verdict }]) => {
    const was = known.get(key)?.verdict;
    const isBolder = was !== undefined && was !== verdict && (verdict === "broken" || verdict === "intact");
    return isBolder ? [`${key}: ${was} → ${verdict}`] : [];
  });
}

/** Findings that were not there before. */
export function bolderFindings(before: Evaluation, after: Evaluation): readonly string[] {
  const known = new Set(findingsOf(before));
  return findingsOf(after).filter((finding) => !known.has(finding));
}

/** Joints, each under its bridge and rule. */
export function jointsOf({ bridges }: Evaluation): ReadonlyMap<string, Joint> {
  return new Map(bridges.flatMap(({ id, joints }) => joints.map((joint) => [`${id} ${joint.rule}`, joint] as const)));
}

const findingsOf = ({ findings }: Evaluation) => findings.map(({ rule, resource }) => `${rule} ${resource.id}`);

const nameOf = ({ id, rootCause }: Bridge) => `${id} (${rootCause})`;
