import { describe, expect, it } from "vitest";
import { anAgentPool } from "../testing/placement-story.ts";
import { stateOfPool } from "./pool-state.ts";

describe("stateOfPool", () => {
  it.each([
    ["Running", "Succeeded", "running"],
    ["running", "succeeded", "running"],
    [null, null, "running"],
    ["Stopped", "Succeeded", "stopped"],
    ["Stopped", "Starting", "changing"],
    ["Running", "Stopping", "changing"],
    ["Running", "UpgradingNodeImageVersion", "changing"],
    ["Running", "Failed", "failed"],
    ["Running", "Canceled", "failed"],
  ])("takes power %s and provisioning %s for %s", (powerState, provisioningState, expected) => {
    expect(stateOfPool(anAgentPool({ powerState, provisioningState }))).toBe(expected);
  });
});
