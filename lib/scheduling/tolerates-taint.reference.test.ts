import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Taint } from "../inventory/kubernetes/node.ts";
import type { Toleration } from "../inventory/kubernetes/pod-template.ts";
import { toleratesTaint, untoleratedTaints } from "./tolerates-taint.ts";

const keys = ["sku", "SKU"] as const;
const values = ["", "gpu", "GPU"] as const;
const effects = ["NoSchedule", "PreferNoSchedule", "NoExecute"] as const;

const taints: readonly Taint[] = keys.flatMap((key) =>
  values.flatMap((value) => effects.map((effect) => ({ key, value, effect }))),
);
const tolerations: readonly Toleration[] = ["", ...keys].flatMap((key) =>
  (["Equal", "Exists"] as const).flatMap((operator) =>
    values.flatMap((value) => ["", ...effects].map((effect) => ({ key, operator, value, effect }))),
  ),
);

/**
 * The rules as a table: which fields have to be equal, by operator and by which fields of the toleration are empty.
 * https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/
 */
const rules = [
  { operator: "Exists", hasKey: true, hasEffect: true, equal: ["key", "effect"] },
  { operator: "Exists", hasKey: true, hasEffect: false, equal: ["key"] },
  { operator: "Exists", hasKey: false, hasEffect: true, equal: ["effect"] },
  { operator: "Exists", hasKey: false, hasEffect: false, equal: [] },
  { operator: "Equal", hasKey: true, hasEffect: true, equal: ["key", "value", "effect"] },
  { operator: "Equal", hasKey: true, hasEffect: false, equal: ["key", "value"] },
] as const;

describe("toleratesTaint, against the table of Kubernetes' rules", () => {
  // The API server refuses an empty key with Equal, and a value with Exists.
  const admitted = tolerations.filter(({ key, operator, value }) =>
    operator === "Exists" ? value === "" : key !== "",
  );

  it.each(admitted)("agrees for $operator of key '$key', value '$value', effect '$effect'", (toleration) => {
    const rule = rules.find(
      ({ operator, hasKey, hasEffect }) =>
        operator === toleration.operator &&
        hasKey === (toleration.key !== "") &&
        hasEffect === (toleration.effect !== ""),
    );
    for (const taint of taints) {
      const expected = rule?.equal.every((field) => toleration[field] === taint[field]);
      expect([taint, toleratesTaint(toleration, taint)]).toEqual([taint, expected]);
    }
  });
});

describe("untoleratedTaints", () => {
  const some = <T>(all: readonly T[]) => fc.subarray([...all], { maxLength: 4 });

  it("leaves exactly the taints that block and that no toleration matches", () => {
    fc.assert(
      fc.property(some(tolerations), some(taints), (held, given) => {
        const left = untoleratedTaints(held, given);
        for (const taint of given) {
          const isLeft = taint.effect !== "PreferNoSchedule" && !held.some((each) => toleratesTaint(each, taint));
          expect(left.includes(taint)).toBe(isLeft);
        }
      }),
    );
  });

  it("is never longer with one more toleration, nor shorter with one more taint", () => {
    fc.assert(
      fc.property(
        some(tolerations),
        fc.constantFrom(...tolerations),
        some(taints),
        fc.constantFrom(...taints),
        (held, more, given, another) => {
          const left = untoleratedTaints(held, given).length;
          expect(untoleratedTaints([...held, more], given).length).toBeLessThanOrEqual(left);
          expect(untoleratedTaints(held, [...given, another]).length).toBeGreaterThanOrEqual(left);
        },
      ),
    );
  });
});
