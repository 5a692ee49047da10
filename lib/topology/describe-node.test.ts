import { expect, it } from "vitest";
import { describeNode } from "./describe-node.ts";
import type { Stop } from "./stop.ts";
import { worstTouch, type Touch } from "./touch.ts";

const account: Stop = {
  id: "cosmos-main",
  lane: "built",
  kind: "cosmos",
  sort: "Cosmos DB account",
  title: "cosmos-main",
  note: null,
  exists: true,
  nearest: null,
  group: "group",
  owner: null,
};

const touch = (id: string, verdict: Touch["verdict"], blockedBy: string | null, isBlocked = false): Touch => ({
  bridge: { id, kind: "cosmos", verdict: blockedBy === null ? verdict : "broken", rootCause: null, blockedBy },
  verdict,
  isBlocked,
});

const lineOf = (first: Touch, ...rest: Touch[]) =>
  describeNode(account, [first, ...rest], worstTouch([first, ...rest]));

const intact = touch("intact", "intact", null);
const broken = touch("broken", "broken", null);
const blocked = touch("blocked", "broken", "identity", true);
const brokenToo = touch("broken-too", "broken", "identity");

it("counts what is blocked as a whole as blocked, also where something of its own is broken", () => {
  expect(lineOf(broken)).toBe("1 bridge, broken");
  expect(lineOf(blocked)).toBe("1 bridge, blocked");
  expect(lineOf(brokenToo)).toBe("1 bridge, blocked, broken here");
  expect(lineOf(broken, brokenToo, intact)).toBe("1 of 3 bridges broken");
  expect(lineOf(brokenToo, blocked, intact)).toBe("1 of 3 bridges broken here");
  expect(lineOf(blocked, intact)).toBe("1 of 2 bridges blocked");
});

it("calls nothing broken here that is only not known here, though the bridge is blocked", () => {
  const notKnown = touch("not-known", "unknown", "identity");
  expect(lineOf(notKnown)).toBe("1 bridge, blocked, unknown here");
  expect(lineOf(notKnown, intact)).toBe("1 of 2 bridges unknown here");
});
