import { expect, it } from "vitest";
import { differenceOf, unmarked } from "./difference.ts";

it.each([
  ["workers-green:sa", "workers-blue:sa", ["green", "blue"]],
  ["v1", "v2", ["1", "2"]],
  ["https://a.example/", "https://a.example", ["/", ""]],
  ["same", "same", ["", ""]],
])("marks in %s and %s what differs", (left, right, differing) => {
  const parts = differenceOf(left, right);
  expect([parts.left.differing, parts.right.differing]).toEqual(differing);
});

it.each([
  ["spot:NoSchedule", "kubernetes.azure.com/scalesetpriority"],
  ["Allow", "Deny"],
  ["0a1b2c3d", "0f9e8d7c"],
  ["", "something"],
])("marks nothing in %s and %s, which share next to nothing", (left, right) => {
  expect(differenceOf(left, right)).toEqual({ left: unmarked(left), right: unmarked(right) });
});
