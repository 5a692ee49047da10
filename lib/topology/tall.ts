import type { TopologyNode } from "./topology.ts";

/** Above this many cards in one lane, lanes are as many columns wide as it takes to see them in one look. */
export const columnLimit = 28;

/** Whether a lane has more cards than can be read one below the other. */
export function isTall(nodes: readonly TopologyNode[]): boolean {
  const own = nodes.filter(({ owner }) => owner === null);
  return Map.groupBy(own, ({ lane }) => lane)
    .values()
    .some(({ length }) => length > columnLimit);
}
