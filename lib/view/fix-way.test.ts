import { expect, it } from "vitest";
import { firstWay, waysOf } from "./fix-way.ts";

const fix = { az: null, terraform: "# cannot be changed\n# at all", kubectl: "kubectl -n shop patch …", docs: null };

it("tells in which languages a fix is written", () => {
  expect(waysOf(fix)).toEqual(["terraform", "kubectl"]);
});

it("prefers the first in which there is something to type", () => {
  expect(firstWay(fix)).toBe("kubectl");
  expect(firstWay({ ...fix, az: "# once it runs:\naz aks update" })).toBe("az");
});

it("takes the first where there are nothing but comments, and none where there is nothing", () => {
  expect(firstWay({ ...fix, kubectl: null })).toBe("terraform");
  expect(firstWay({ ...fix, terraform: null, kubectl: null })).toBeUndefined();
});
