import type { Bridge } from "../bridges/bridge.ts";
import { severityOf, type Verdict } from "../bridges/verdict.ts";

/** What touches a card: which bridge, and how it fares there. */
export interface Touch {
  readonly bridge: Bridge;
  readonly verdict: Verdict;
}

export function worstTouch(touches: readonly [Touch, ...Touch[]]): Touch {
  return touches.reduce((worst, touch) => (isWorse(touch, worst) ? touch : worst));
}

/** Between equals the one that nothing blocks: it is where mending starts. */
function isWorse(left: Touch, right: Touch): boolean {
  const difference = severityOf(left.verdict) - severityOf(right.verdict);
  return difference > 0 || (difference === 0 && right.bridge.blockedBy !== null && left.bridge.blockedBy === null);
}
