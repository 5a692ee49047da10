import { describe, expect, it } from "vitest";
import { collections, type CollectionName } from "../inventory/collections.ts";
import type { Reading } from "../inventory/reading.ts";
import { readingsInShort } from "./readings-in-short.ts";
import { at } from "./testing/bridge-of.ts";

const subscription = "/subscriptions/11111111-1111-1111-1111-111111111111";
const workloads = ["deployments", "statefulSets", "daemonSets", "jobs", "cronJobs"] as const;

function reading(what: CollectionName, scope: string, reason: Reading["reason"] = null, detail = "no"): Reading {
  const { source } = collections[what];
  const end = reason === null ? ({ status: "complete", detail: null } as const) : { status: "failed" as const, detail };
  return { source, what, scope, reason, at, count: 0, ...end };
}

const whole = [...workloads.map((what) => reading(what, "aks")), reading("keyVaults", subscription)];
const refused = workloads.map((what) => reading(what, "far", "unreachable", "far:443 refused the connection."));

describe("what is not complete", () => {
  it("is one gap for each scope and reason, with what was answered once", () => {
    const { complete, incomplete, gaps } = readingsInShort([...whole, ...refused, reading("pods", "far", "forbidden")]);
    expect([complete, incomplete]).toEqual([6, 6]);
    expect(gaps).toMatchObject([
      { scope: "far", reason: "unreachable", detail: "far:443 refused the connection." },
      { scope: "far", reason: "forbidden" },
    ]);
    expect(gaps[0]?.collections.map(({ what }) => what)).toEqual(workloads);
  });

  it("names a permission where one was refused, and nowhere else", () => {
    const reasons = ["forbidden", "unauthorized", "throttled", "unreachable"] as const;
    const { gaps } = readingsInShort(reasons.map((reason) => reading("keyVaults", subscription, reason)));
    const read = "Microsoft.KeyVault/vaults/read";
    expect(gaps.map(({ collections: [first] }) => first?.permission)).toEqual([read, read, null, null]);
  });

  it("keeps each answer where they differ", () => {
    const { gaps } = readingsInShort([
      reading("pods", "far", "timeout", "pods took too long."),
      reading("nodes", "far", "timeout", "nodes took too long."),
    ]);
    expect(gaps).toMatchObject([{ detail: null, collections: [{ detail: "pods took too long." }, {}] }]);
  });
});

describe("what cannot be read at all", () => {
  it("is a cluster whose every reading failed", () => {
    expect(readingsInShort([...whole, ...refused]).unreadable).toEqual(["cluster far"]);
    expect(readingsInShort([...whole, ...refused, reading("pods", "far")]).unreadable).toEqual([]);
  });

  it("is Azure, or a subscription of it", () => {
    const failed = reading("keyVaults", `${subscription.slice(0, -1)}2`, "throttled");
    expect(readingsInShort([failed]).unreadable).toEqual(["Azure"]);
    expect(readingsInShort([...whole, failed]).unreadable).toEqual([
      "subscription 11111111-1111-1111-1111-111111111112",
    ]);
  });
});

it("knows all workloads only from complete listings", () => {
  expect(readingsInShort(whole).areWorkloadsComplete).toBe(true);
  expect(readingsInShort([...whole, ...refused]).areWorkloadsComplete).toBe(false);
  expect(readingsInShort([reading("keyVaults", subscription)]).areWorkloadsComplete).toBe(false);
});
