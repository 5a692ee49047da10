import { describeNode } from "./describe-node.ts";
import type { Stop } from "./stop.ts";
import type { TopologyNode } from "./topology.ts";
import { countedTouches, troubledElsewhere, worstTouch, type Touches } from "./touch.ts";

/** A card, once it is known what touches it. */
export function toNode(stop: Stop, touches: Touches): TopologyNode {
  const worst = worstTouch(countedTouches(touches, stop.kind === "workload"));
  const troubled = worst.verdict === "intact" ? troubledElsewhere(touches) : [];
  return {
    ...stop,
    line: describeNode(stop, touches, worst),
    verdict: worst.verdict,
    isIntactHereOnly: troubled.length > 0,
    bridge: troubled[0]?.id ?? worst.bridge.id,
    count: 1,
  };
}
