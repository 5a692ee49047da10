import { expect, it } from "vitest";
import { bridgeOf, jointOf } from "../topology/testing/bridge-of.ts";
import type { Bridge } from "./bridge.ts";
import { toldJoints } from "./told-joints.ts";

const joints = [
  jointOf("redis-cache-exists"),
  jointOf("identity-bridge-stands", "broken"),
  jointOf("redis-entra-enabled", "broken"),
  jointOf("redis-tls-port", "unknown"),
];
const told = (given: Partial<Bridge> = {}) => {
  const { root, ownFaults, first } = toldJoints(bridgeOf("redis", "shop/cart", "redis", joints, given));
  return { root: root?.rule, ownFaults: ownFaults.map(({ rule }) => rule), first: first?.rule };
};

it("the joint that gives the verdict comes first", () => {
  expect(told()).toEqual({
    root: "identity-bridge-stands",
    ownFaults: ["redis-entra-enabled"],
    first: "identity-bridge-stands",
  });
});

it("of a bridge that waits for another, what is broken besides comes first", () => {
  expect(told({ blockedBy: "identity-shop-cart" }).first).toBe("redis-entra-enabled");
  const waiting = bridgeOf("redis", "shop/cart", "redis", joints.slice(0, 2), { blockedBy: "identity-shop-cart" });
  expect(toldJoints(waiting)).toMatchObject({ ownFaults: [], first: null });
});

it("what the configuration ignores is not told", () => {
  const ignored = { reason: "known", until: "2031-01-01" };
  const leftOut = joints.map((joint) => (joint.rule === "redis-entra-enabled" ? { ...joint, ignored } : joint));
  expect(told({ joints: leftOut }).ownFaults).toEqual([]);
});

it("of an intact bridge nothing has to be told first", () => {
  expect(toldJoints(bridgeOf("redis", "shop/cart", "redis", joints.slice(0, 1)))).toEqual({
    root: null,
    ownFaults: [],
    first: null,
  });
});
