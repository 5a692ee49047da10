import { describe, expect, it } from "vitest";
import { createLane } from "./lane.ts";
import { createManualClock } from "./manual-clock.ts";

const limits = { concurrentCallsPerSubscription: 10, readBurst: 250, readsPerSecond: 25 };

function enterMany(count: number, lane: ReturnType<typeof createLane>, onEnter: (leave: () => void) => void) {
  for (let call = 0; call < count; call++) void lane.enter().then(onEnter);
}

describe("a lane", () => {
  it("lets no more than ten calls run at once, and the next one in when one leaves", async () => {
    const clock = createManualClock();
    const lane = createLane(limits, clock);
    const leaves: (() => void)[] = [];
    enterMany(12, lane, (leave) => leaves.push(leave));
    await clock.advance(0);
    expect(leaves).toHaveLength(10);
    leaves[0]?.();
    await clock.advance(0);
    expect(leaves).toHaveLength(11);
  });

  it("lets 250 calls through at once and then 25 per second", async () => {
    const clock = createManualClock();
    const lane = createLane(limits, clock);
    let entered = 0;
    enterMany(400, lane, (leave) => {
      entered += 1;
      leave();
    });
    await clock.advance(0);
    expect(entered).toBe(250);
    await clock.advance(1000);
    expect(entered).toBe(275);
    await clock.advance(4000);
    expect(entered).toBe(375);
  });

  it("waits when Azure says that fewer reads are left than it counted itself", async () => {
    const clock = createManualClock();
    const lane = createLane(limits, clock);
    const leave = await lane.enter();
    lane.syncRemaining(0);
    leave();
    let entered = 0;
    enterMany(2, lane, () => (entered += 1));
    await clock.advance(39);
    expect(entered).toBe(0);
    await clock.advance(1);
    expect(entered).toBe(1);
  });

  it("does not count upwards when Azure says that more reads are left", async () => {
    const clock = createManualClock();
    const lane = createLane({ ...limits, readBurst: 1 }, clock);
    const leave = await lane.enter();
    lane.syncRemaining(11_999);
    leave();
    let entered = 0;
    enterMany(1, lane, () => (entered += 1));
    await clock.advance(0);
    expect(entered).toBe(0);
  });

  it("takes the calls under way off what Azure says is left, for Azure may not have counted them yet", async () => {
    const clock = createManualClock();
    const lane = createLane({ ...limits, concurrentCallsPerSubscription: 3 }, clock);
    const leaves = [await lane.enter(), await lane.enter(), await lane.enter()];
    lane.syncRemaining(2);
    for (const leave of leaves) leave();
    let entered = 0;
    enterMany(1, lane, () => (entered += 1));
    await clock.advance(0);
    expect(entered).toBe(0);
  });

  it("forgets a call that was cancelled while it waited", async () => {
    const clock = createManualClock();
    const lane = createLane({ ...limits, concurrentCallsPerSubscription: 1 }, clock);
    const leave = await lane.enter();
    const cancel = new AbortController();
    const cancelled = lane.enter(cancel.signal);
    const patient = lane.enter();
    cancel.abort(new Error("no longer needed"));
    await expect(cancelled).rejects.toThrow("no longer needed");
    leave();
    await expect(patient).resolves.toBeTypeOf("function");
  });
});
