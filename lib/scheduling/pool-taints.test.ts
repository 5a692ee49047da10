import { describe, expect, it } from "vitest";
import { anAgentPool } from "../testing/placement-story.ts";
import { isPassingTaint, spotTaint, taintsOfPool } from "./pool-taints.ts";

describe("taintsOfPool", () => {
  it("adds the taint of Spot pools where ARM leaves it out, and only there", () => {
    expect(taintsOfPool(anAgentPool({ isSpot: true }))).toEqual([spotTaint]);
    const stated = ["kubernetes.azure.com/scalesetpriority=spot:NoSchedule"];
    expect(taintsOfPool(anAgentPool({ isSpot: true, nodeTaints: stated }))).toEqual([spotTaint]);
    expect(taintsOfPool(anAgentPool())).toEqual([]);
  });
});

describe("isPassingTaint", () => {
  it("tells how a node is doing from what it is for", () => {
    expect(isPassingTaint({ key: "node.kubernetes.io/not-ready", value: "", effect: "NoSchedule" })).toBe(true);
    expect(isPassingTaint(spotTaint)).toBe(false);
    expect(isPassingTaint({ key: "CriticalAddonsOnly", value: "true", effect: "NoSchedule" })).toBe(false);
  });
});
