import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bridgeOf, evaluationOf, identityBridgeOf, jointOf } from "../topology/testing/bridge-of.ts";
import { estateOf } from "../topology/testing/estate-of.ts";
import { toTopology } from "../topology/to-topology.ts";
import { wholeView } from "../view/view.ts";
import { entriesOfEstate } from "./entries-of-estate.ts";
import { createRanker } from "./rank-entries.ts";
import { ruleEntries } from "./rule-entries.ts";

const found = (titles: readonly string[], text: string, detail = "") =>
  createRanker(titles.map((title) => ({ title, detail })))(text).map(({ title }) => title);

describe("finding an entry by words", () => {
  it("gives everything as it is while nothing is typed", () => {
    expect(found(["b", "a"], "  ")).toEqual(["b", "a"]);
  });

  it("prefers the whole name, then its start, then the start of a word, then its inside", () => {
    const titles = ["my-cached", "the-redis", "aredisb", "redis-shop", "redis"];
    expect(found(titles, "Redis")).toEqual(["redis", "redis-shop", "the-redis", "aredisb"]);
  });

  it("wants every word, in any order, and looks into what else is known last", () => {
    expect(found(["shop/checkout", "shop/web"], "check shop")).toEqual(["shop/checkout"]);
    expect(found(["shop/checkout"], "check broken", "broken · aks")).toEqual(["shop/checkout"]);
    expect(found(["shop/checkout"], "check intact", "broken · aks")).toEqual([]);
  });

  it("forgives letters that were left out, from the start of a word on, and not so two letters", () => {
    expect(found(["federated-subject-matches", "network-reachable"], "fedsub")).toEqual(["federated-subject-matches"]);
    expect(found(["network-reachable"], "nr")).toEqual([]);
    expect(found(["network-reachable"], "etw-ble")).toEqual([]);
  });

  it("finds whatever is typed in full, first or after what contains it just as well", () => {
    const name = fc.stringMatching(/^[a-z]{3,8}(-[a-z]{2,6})?$/);
    const isFirst = (names: readonly string[]) => {
      const [wanted = ""] = names;
      expect(found(names.toReversed(), wanted)[0]).toBe(wanted);
    };
    fc.assert(fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 20 }), isFirst));
  });
});

describe("what the palette leads to", () => {
  const topology = toTopology(
    evaluationOf([
      identityBridgeOf("shop/web", "msi-shop", "sa-web", "system:serviceaccount:other:sa"),
      bridgeOf("redis", "team/api", "redis-team", [jointOf("redis-tls-port")]),
    ]),
  );
  const where = { path: "/board", view: { ...wholeView, namespaces: ["team"], text: "redis" } };
  const entries = entriesOfEstate(topology, where);
  const hrefOf = (title: string) => entries.find((entry) => entry.title === title)?.href;

  it("keeps to the page, and takes off filters that would hide what was chosen", () => {
    const [shop, team] = topology.bridges;
    expect(hrefOf("Identity: shop/web → msi-shop")).toBe(`/board?bridge=${shop?.id}`);
    expect(hrefOf("Redis: team/api → redis-team")).toBe(`/board?namespace=team&q=redis&bridge=${team?.id}`);
    expect(hrefOf("msi-shop")).toBe(`/board?bridge=${shop?.id}`);
    expect(hrefOf("shop/web")).toBe("/board?workload=shop/web");
    expect(hrefOf("Only broken")).toBe("/board?verdict=broken");
    expect(hrefOf("Findings")).toBe("/findings?q=redis");
  });

  it("has every workload, bridge and resource once, each under a name of its own", () => {
    const large = toTopology(evaluationOf(estateOf(100)));
    const all = entriesOfEstate(large, where);
    const countOf = (group: string) => all.filter((entry) => entry.group === group).length;
    expect([countOf("workload"), countOf("bridge"), countOf("workload") + countOf("resource")]).toEqual([
      100,
      large.bridges.length,
      large.nodes.length,
    ]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it("leads to the page of every rule", () => {
    const rule = { id: "redis-tls-port", description: "Redis listens there.", kinds: ["redis"] };
    expect(ruleEntries({ schema: "bridgekeeper/v1", rules: [rule] })).toEqual([
      {
        id: "rule redis-tls-port",
        group: "rule",
        title: "redis-tls-port",
        detail: "Redis listens there. · redis",
        verdict: null,
        href: "/rules/redis-tls-port",
      },
    ]);
  });
});
