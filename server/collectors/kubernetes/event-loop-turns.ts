import { setImmediate } from "node:timers/promises";

/** Runs a piece of work in a turn of the event loop of its own. */
export type TakeTurn = <T>(work: () => T) => Promise<T>;

/**
 * Spreads pieces of work over turns. Pages of several lists arrive together; parsed in one turn they would hold
 * the event loop as long as all of them take.
 */
export function createEventLoopTurns(): TakeTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(() => setImmediate()).then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}
