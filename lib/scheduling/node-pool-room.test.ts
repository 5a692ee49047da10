import { describe, expect, it } from "vitest";
import { aNodePool } from "../testing/placement-story.ts";
import { obstacleOf } from "./node-pool-room.ts";

const little = { cpuInMillicores: 0, memoryInBytes: 0 };
const none = { cpuInMillicores: null, memoryInBytes: null, nodes: null };

describe("obstacleOf", () => {
  it("finds none without limits, nor while nobody says that the NodePool is not ready", () => {
    expect(obstacleOf(aNodePool(), little)).toBeUndefined();
    expect(obstacleOf(aNodePool({ ready: null }), little)).toBeUndefined();
  });

  it("is a NodePool that is not ready", () => {
    const ready = { isTrue: false, message: "NodeClassReady=False" };
    expect(obstacleOf(aNodePool({ ready }), little)).toEqual({ kind: "not-ready", says: "NodeClassReady=False" });
  });

  it("is a fixed number of nodes", () => {
    expect(obstacleOf(aNodePool({ replicas: 2 }), little)).toEqual({ kind: "static", replicas: 2 });
  });

  it("is a limit that is reached, or that the pod alone would overstep", () => {
    const limits = { ...none, cpuInMillicores: 8000 };
    const inUse = { ...none, cpuInMillicores: 8000 };
    const reached = { kind: "limit", resource: "cpuInMillicores", limit: 8000, inUse: 8000 };
    expect(obstacleOf(aNodePool({ limits, inUse }), little)).toEqual(reached);
    const most = aNodePool({ limits, inUse: { ...none, cpuInMillicores: 6000 } });
    expect(obstacleOf(most, { ...little, cpuInMillicores: 2000 })).toBeUndefined();
    expect(obstacleOf(most, { ...little, cpuInMillicores: 2001 })).toMatchObject({ kind: "limit" });
    expect(obstacleOf(aNodePool({ limits: { ...none, nodes: 0 } }), little)).toMatchObject({ resource: "nodes" });
  });
});
