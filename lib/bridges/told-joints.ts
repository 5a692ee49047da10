import type { Bridge, Joint } from "./bridge.ts";

/** Which joints of a bridge somebody has to hear about first. */
export interface ToldJoints {
  /** The joint that gives the bridge its verdict; null when intact. */
  readonly root: Joint | null;
  /** What is broken besides, and would still be once that is mended. */
  readonly ownFaults: readonly Joint[];
  /** The first that something can be done about on this bridge; of one that waits for another, what is broken besides. */
  readonly first: Joint | null;
}

export function toldJoints({ joints, rootCause, blockedBy }: Bridge): ToldJoints {
  const counted = joints.filter(({ ignored }) => ignored === null);
  const root = counted.find(({ rule }) => rule === rootCause) ?? null;
  const ownFaults = counted.filter((joint) => joint.verdict === "broken" && joint !== root);
  return { root, ownFaults, first: blockedBy === null ? root : (ownFaults[0] ?? null) };
}
