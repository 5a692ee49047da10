import { describeNode } from "./describe-node.ts";
import type { Stop } from "./stop.ts";
import type { TopologyNode } from "./topology.ts";
import { countedTouches, troubledElsewhere, worstTouch, type Touches } from "./touch.ts";

/** A card, once it is known what touches it. */
export function toNode(stop: Stop, touches: Touches): TopologyNode {
  const isWorkload = stop.kind === "workload";
  const worst = worstTouch(countedTouches(touches, isWorkload));
  const troubled = worst.verdict === "intact" ? troubledElsewhere(touches) : [];
  return {
    ...stop,
    line: describeNode(stop, touches, worst),
    verdict: worst.verdict,
    isTroubledElsewhere: troubled.length > 0 || (worst.isBlocked && !isWorkload),
    bridge: troubled[0]?.id ?? worst.bridge.id,
    count: 1,
  };
}
