import type { Bridge } from "../bridges/bridge.ts";
import { severityOf, type Verdict } from "../bridges/verdict.ts";

/** As much of a bridge as a card has to say. */
export type TouchingBridge = Pick<Bridge, "id" | "kind" | "verdict" | "rootCause" | "blockedBy">;

/** What touches a card: which bridge, and how it fares there. */
export interface Touch {
  readonly bridge: TouchingBridge;
  readonly verdict: Verdict;
  /** Broken here only because another bridge is. */
  readonly isBlocked: boolean;
}

export type Touches = readonly [Touch, ...Touch[]];

/**
 * What counts for a card: at a workload everything, elsewhere what is not blocked. A bridge that is broken somewhere
 * else is no alarm about what it leads to.
 */
export function countedTouches(touches: Touches, isWorkload: boolean): Touches {
  const [first, ...rest] = touches.filter(({ isBlocked }) => isWorkload || !isBlocked);
  return first === undefined ? touches : [first, ...rest];
}

export function worstTouch(touches: Touches): Touch {
  return touches.reduce((worst, touch) => (isWorse(touch, worst) ? touch : worst));
}

/** Between equals the one that nothing blocks: it is where mending starts. */
function isWorse(left: Touch, right: Touch): boolean {
  const difference = severityOf(left.verdict) - severityOf(right.verdict);
  return difference > 0 || (difference === 0 && right.isBlocked && !left.isBlocked);
}

/** The bridges that hold at a card and not on their whole way. */
export function troubledElsewhere(touches: readonly Touch[]): readonly TouchingBridge[] {
  return [...new Set(touches.map(({ bridge }) => bridge))].filter(({ verdict }) => verdict !== "intact");
}
