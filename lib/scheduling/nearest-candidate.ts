import type { Candidate } from "./placement.ts";

/**
 * The candidate that least is wrong with: fewest demands unmet, then fewest taints in the way, then a living node
 * before one that is yet to come. Undefined without candidates.
 */
export function nearestCandidate(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.toSorted(byFaults)[0];
}

function byFaults(left: Candidate, right: Candidate): number {
  return (
    left.unmet.length - right.unmet.length ||
    left.untolerated.length - right.untolerated.length ||
    Number(right.isOpen) - Number(left.isOpen)
  );
}
