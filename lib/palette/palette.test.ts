import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bridgeOf, evaluationOf, identityBridgeOf, jointOf } from "../topology/testing/bridge-of.ts";
import { estateOf } from "../topology/testing/estate-of.ts";
import { toTopology } from "../topology/to-topology.ts";
import { saidBy } from "../view/matches-view.ts";
import { pages } from "../view/pages.ts";
import { wholeView } from "../view/view.ts";
import { entriesOfEstate } from "./entries-of-estate.ts";
import { commandEntries } from "./command-entries.ts";
import { commands, themeOf, type Command } from "./command.ts";
import { goalAddress } from "./goal-address.ts";
import { cutSections, openingSections } from "./opening.ts";
import { pageEntries, type PageWords } from "./page-entries.ts";
import { createRanker } from "./rank-entries.ts";
import type { EntryWords } from "./entry-words.ts";
import { ruleEntries } from "./rule-entries.ts";

const wordsOf = <T extends string>(names: readonly T[]) =>
  Object.fromEntries(
    names.map((name) => [name, { title: `${name} now`, detail: "", synonyms: `also-${name}` }]),
  ) as Record<T, EntryWords>;
const pageWords: PageWords = {
  ...wordsOf(pages.map(({ href }) => href)),
  "/connect": { title: "Connect your own", detail: "", synonyms: "" },
};
const commandWords: Record<Command, EntryWords> = wordsOf(commands);

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

  it("has first among equals what is broken itself, and then what only waits for it", () => {
    const entries = (["intact", "blocked", "broken"] as const).map((standing) => ({
      title: "same",
      detail: "",
      standing,
    }));
    expect(createRanker(entries)("same").map(({ standing }) => standing)).toEqual(["broken", "blocked", "intact"]);
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
  const entries = [...pageEntries(pageWords), ...entriesOfEstate(topology)];
  const hrefOf = (title: string) => {
    const goal = entries.find((entry) => entry.title === title)?.goal;
    return goal === undefined || goal.kind === "command" ? undefined : goalAddress(goal, where);
  };

  it("keeps to the page, and takes off filters that would hide what was chosen", () => {
    const [shop, team] = topology.bridges;
    expect(hrefOf("Identity: shop/web → msi-shop")).toBe(`/board?bridge=${shop?.id}`);
    expect(hrefOf("Redis: team/api → redis-team")).toBe(`/board?namespace=team&q=redis&bridge=${team?.id}`);
    expect(hrefOf("msi-shop")).toBe(`/board?bridge=${shop?.id}`);
    expect(hrefOf("shop/web")).toBe("/board?workload=shop/web");
    expect(hrefOf("Only broken or blocked")).toBe("/board?verdict=broken");
    expect(hrefOf("Findings")).toBe("/findings?q=redis");
    expect(hrefOf("Connect your own")).toBe("/connect");
  });

  it("has every workload, bridge and resource once, each under a name of its own", () => {
    const large = toTopology(evaluationOf(estateOf(100)));
    const all = entriesOfEstate(large);
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
        standing: null,
        goal: { kind: "address", href: "/rules/redis-tls-port" },
      },
    ]);
  });
});

describe("finding the fault", () => {
  const web = identityBridgeOf("green/web", "msi-web", "sa-web", "system:serviceaccount:blue:sa-web");
  const coded = {
    ...web,
    joints: web.joints.map((joint) =>
      joint.verdict === "broken" ? { ...joint, message: "Entra answers AADSTS700213." } : joint,
    ),
  };
  const waits = bridgeOf(
    "redis",
    "green/web",
    "redis-web",
    [jointOf("identity-bridge-stands", "broken"), jointOf("redis-cache-exists")],
    { blockedBy: web.id },
  );
  const sound = bridgeOf("cosmos", "green/web", "cosmos-web", [jointOf("cosmos-account-exists")]);
  const api = bridgeOf("redis", "green/api", "redis-api", [jointOf("redis-tls-port")]);
  const topology = toTopology(evaluationOf([coded, waits, sound, api]));
  const entries = entriesOfEstate(topology);
  const titlesFor = (text: string) => createRanker(entries)(text).map(({ title }) => title);

  it("takes the code of an error, in any case, and what else the page's search looks into", () => {
    for (const words of ["AADSTS700213", "aadsts700213 msi-web", "entra answers"])
      expect(titlesFor(words)).toEqual(["Identity: green/web → msi-web"]);
    for (const bridge of topology.bridges)
      for (const word of saidBy(bridge).split(" "))
        expect(createRanker(entries)(word).map(({ id }) => id)).toContain(`bridge ${bridge.id}`);
  });

  it("has the broken bridge of a workload before the filter of the workload, and nothing else of it", () => {
    for (const words of ["green", "green/web", "green/w"]) {
      const [first, second] = titlesFor(words);
      expect([first, second]).toEqual(["Identity: green/web → msi-web", "green/web"]);
    }
    expect(titlesFor("green/api")[0]).toBe("green/api");
  });

  it("gives a resource that only blocked bridges touch the standing of its card: blocked, and not broken", () => {
    const standing = (title: string) => entries.find((entry) => entry.title === title)?.standing;
    expect(standing("redis-web")).toBe("blocked");
    expect(standing("msi-web")).not.toBe("blocked");
    expect(standing("redis-api")).toBe("intact");
  });
});

describe("what the palette does", () => {
  const idsIn = (isOnBridges: boolean, isFiltered: boolean, hasPicture = isOnBridges) =>
    commandEntries(commandWords, { isOnBridges, hasPicture, isFiltered }).map(({ id }) => id.replace("command ", ""));

  it("is only what would do something: exports where bridges are, and taking off filters that are on", () => {
    expect(idsIn(true, true)).toEqual(commands);
    expect(idsIn(true, false)).not.toContain("clear-filters");
    expect(idsIn(true, true, false).filter((id) => id.startsWith("export-"))).toEqual([
      "export-markdown",
      "export-json",
    ]);
    expect(idsIn(false, true).filter((id) => id.startsWith("export-"))).toEqual([]);
  });

  it("is found by its name, and by other words for it after what is called so", () => {
    const rank = createRanker([
      ...commandEntries(commandWords, { isOnBridges: true, hasPicture: true, isFiltered: true }),
      { title: "also-print-shop", detail: "", standing: null, id: "workload" },
    ]);
    expect(rank("theme-dark")[0]?.id).toBe("command theme-dark");
    expect(rank("also-print").map(({ id }) => id)).toEqual(["workload", "command print"]);
  });

  it("knows which of it chooses a theme", () => {
    expect(commands.map(themeOf).filter((theme) => theme !== null)).toEqual(["system", "light", "dark"]);
  });
});

describe("the palette before anything is typed", () => {
  const { bridges, nodes } = toTopology(evaluationOf(estateOf(100)));
  const blocked = { ...bridges[0]!, id: "blocked", blockedBy: "x" };
  const entries = [...pageEntries(pageWords), ...entriesOfEstate({ bridges: [blocked, ...bridges], nodes })];
  const recent = entries.find(({ group }) => group === "resource");

  it("has what was chosen last, then the worst that has a fault of its own, then what is few", () => {
    const sections = openingSections(entries, ["gone", recent!.id]);
    expect(sections.map(({ id }) => id)).toEqual(["recent", "worst", "page", "verdict", "workload"]);
    expect(sections[0]?.entries).toEqual([recent]);
    const worst = sections[1]?.entries ?? [];
    expect(worst.map(({ standing }) => standing)).toEqual(["broken", "broken", "broken", "broken", "broken"]);
    expect(worst.map(({ id }) => id)).not.toContain("bridge blocked");
  });

  it("lists nothing twice, and has no heading over nothing", () => {
    const [worst] = openingSections(entries, [])[0]!.entries;
    const sections = openingSections(entries, [worst!.id]);
    const ids = sections.flatMap((section) => section.entries.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(openingSections([], [])).toEqual([]);
  });

  it("is cut where nobody reads on", () => {
    const lengths = cutSections(openingSections(entries, []), 8).map(({ id, entries: own }) => [id, own.length]);
    expect(lengths).toEqual([
      ["worst", 5],
      ["page", 3],
    ]);
  });
});
