import { expect, test } from "vitest";
import { createShareText } from "../share-text.ts";
import { toClusterEvent } from "./to-cluster-event.ts";

const context = { cluster: "aks-pulseos", shareText: createShareText() };

test("an event keeps what it is about and when it was last seen, without credentials", () => {
  const event = {
    metadata: { name: "worker.17a", namespace: "workers-blue" },
    reason: "FailedMount",
    message: "MountVolume.SetUp failed: https://user:PLANTED@host answered; clientSecret=PLANTED",
    involvedObject: { kind: "Pod", name: "worker" },
    firstTimestamp: "2026-11-20T09:00:00Z",
    lastTimestamp: "2026-11-20T10:00:00Z",
  };
  expect(toClusterEvent(event, context)).toEqual({
    cluster: "aks-pulseos",
    namespace: "workers-blue",
    name: "worker.17a",
    reason: "FailedMount",
    message: "MountVolume.SetUp failed: https://***@host answered; clientSecret=***",
    about: { kind: "Pod", name: "worker" },
    lastSeen: "2026-11-20T10:00:00Z",
  });
});

test("an event of the newer API is last seen by its series, else when it happened", () => {
  const event = { metadata: { name: "e" }, lastTimestamp: null, eventTime: "2026-11-20T10:00:00.000000Z" };
  expect(toClusterEvent(event, context)?.lastSeen).toBe("2026-11-20T10:00:00.000000Z");
  const series = { lastObservedTime: "2026-11-20T11:00:00.000000Z" };
  expect(toClusterEvent({ ...event, series }, context)?.lastSeen).toBe("2026-11-20T11:00:00.000000Z");
});
