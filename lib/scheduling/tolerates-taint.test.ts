import { describe, expect, it } from "vitest";
import type { Taint } from "../inventory/kubernetes/node.ts";
import type { Toleration } from "../inventory/kubernetes/pod-template.ts";
import { describeTolerations, toleratesTaint, untoleratedTaints } from "./tolerates-taint.ts";

const taint: Taint = { key: "sku", value: "gpu", effect: "NoSchedule" };
const toleration = (over: Partial<Toleration>): Toleration => ({
  key: "sku",
  operator: "Equal",
  value: "gpu",
  effect: "NoSchedule",
  ...over,
});

describe("toleratesTaint", () => {
  it.each([
    ["the same key, value and effect", toleration({}), true],
    ["another value", toleration({ value: "cpu" }), false],
    ["no value", toleration({ value: "" }), false],
    ["another key", toleration({ key: "SKU" }), false],
    ["another effect", toleration({ effect: "NoExecute" }), false],
    ["every effect", toleration({ effect: "" }), true],
    ["the key alone", toleration({ operator: "Exists", value: "" }), true],
    ["another key alone", toleration({ operator: "Exists", value: "", key: "tier" }), false],
    ["everything", toleration({ operator: "Exists", value: "", key: "", effect: "" }), true],
    [
      "everything of another effect",
      toleration({ operator: "Exists", value: "", key: "", effect: "NoExecute" }),
      false,
    ],
  ])("answers for a toleration of %s", (_, given, expected) => {
    expect(toleratesTaint(given, taint)).toBe(expected);
  });
});

describe("untoleratedTaints", () => {
  it("never counts PreferNoSchedule", () => {
    expect(untoleratedTaints([], [{ ...taint, effect: "PreferNoSchedule" }])).toEqual([]);
  });

  it("needs a toleration for each taint", () => {
    const drain: Taint = { key: "drain", value: "", effect: "NoExecute" };
    expect(untoleratedTaints([toleration({})], [taint, drain])).toEqual([drain]);
  });
});

describe("describeTolerations", () => {
  it("shows what Kubernetes would print, and null for none", () => {
    expect(describeTolerations([])).toBeNull();
    expect(describeTolerations([toleration({}), toleration({ operator: "Exists", key: "", effect: "" })])).toBe(
      "sku=gpu:NoSchedule, everything exists",
    );
  });
});
