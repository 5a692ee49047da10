import { expect, it } from "vitest";
import { wholeView } from "../view/view.ts";
import { bridgeOf, evaluationOf, jointOf } from "../topology/testing/bridge-of.ts";
import { evaluationInView } from "./evaluation-in-view.ts";
import { estateName, fileName } from "./file-name.ts";
import { filtersInWords } from "./filters-in-words.ts";
import { tallyInWords } from "./tally-in-words.ts";

it("a file is named for the estate and for the time of its reading", () => {
  expect(fileName("aks/prod weu", "2030-01-02T03:04:05.678Z", "svg")).toBe(
    "bridgekeeper-aks-prod-weu-2030-01-02T0304Z.svg",
  );
});

it("an estate is called by its cluster, or by how many there are", () => {
  expect(estateName([{ cluster: "aks" }, { cluster: "aks" }])).toBe("aks");
  expect(estateName([{ cluster: "aks" }, { cluster: "other" }])).toBe("2-clusters");
  expect(estateName([])).toBe("estate");
});

it("filters are told in words, and nothing is told of a view without any", () => {
  expect(filtersInWords(wholeView)).toBeNull();
  const view = {
    ...wholeView,
    namespaces: ["a", "b"],
    kinds: ["key-vault" as const],
    verdicts: ["broken" as const, "at-risk" as const],
    text: "redis cache",
  };
  expect(filtersInWords(view)).toBe(
    "Only namespace a or b; kind Key Vault; verdict broken or blocked or at risk; with the words “redis cache”",
  );
});

it("the document of a view counts what is blocked apart from what is broken, in the order of the page", () => {
  const broken = bridgeOf("identity", "shop/a", "msi", [jointOf("x", "broken")]);
  const blocked = bridgeOf("redis", "shop/a", "redis", [jointOf("y", "broken")], { blockedBy: broken.id });
  const { summary, bridges } = evaluationInView(evaluationOf([broken, blocked]), new Set([broken.id, blocked.id]));
  expect(Object.entries(summary).slice(0, 2)).toEqual([
    ["broken", 1],
    ["blocked", 1],
  ]);
  expect(tallyInWords(summary)).toBe("1 broken, 1 blocked");
  expect(bridges.map(({ verdict }) => verdict)).toEqual(["broken", "broken"]);
});

it("the document of a view has only its bridges, counted anew", () => {
  const bridges = ["a", "b"].map((name) => bridgeOf("redis", `shop/${name}`, "redis", [jointOf("x")]));
  const whole = evaluationOf(bridges);
  const { bridges: kept, summary, ...rest } = evaluationInView(whole, new Set([bridges[1]!.id]));
  expect(kept).toEqual([bridges[1]]);
  expect(summary.intact).toBe(1);
  expect(whole).toMatchObject(rest);
});
