import type { Bridge } from "./bridge.ts";

/** What is said of a bridge that waits for the identity bridge of its workload. */
export const blockedMessage = ({ target, rootCause }: Pick<Bridge, "target" | "rootCause">): string =>
  `Blocked: the identity bridge to ${target.name} is broken at ${rootCause}. Mend that first.`;
