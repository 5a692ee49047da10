import { describe, expect, it } from "vitest";
import type { BridgeFilter } from "../lib/bridges/filter-bridges.ts";
import { identityStory } from "../lib/testing/identity-story.ts";
import { inventoryOf } from "../lib/testing/inventory-of.ts";
import { hasUnseenWorkloads, requireKnown } from "./known-filter.ts";

const filter = (over: Partial<BridgeFilter>): BridgeFilter => ({
  namespaces: [],
  workloads: [],
  kinds: [],
  verdicts: [],
  ...over,
});
const namespaces = [{ cluster: "harbour", namespace: "", name: "shop", labels: {} }];

describe("a filter of the command line", () => {
  it("names the nearest namespace when the one it names is nowhere", () => {
    expect(() => requireKnown(filter({ namespaces: ["shpo"] }), inventoryOf({ namespaces }))).toThrow(
      '--namespace: found "shpo", which is in no cluster that was read; the nearest is shop',
    );
  });

  it("names the nearest workload", () => {
    expect(() => requireKnown(filter({ workloads: ["shop/chekout"] }), identityStory())).toThrow(
      "the nearest is shop/checkout",
    );
  });

  it("passes what is there, and what may be there behind a listing that is not complete", () => {
    requireKnown(filter({ namespaces: ["shop"] }), inventoryOf({ namespaces }));
    requireKnown(filter({ namespaces: ["shpo"] }), inventoryOf({ namespaces }, [{ what: "namespaces" }]));
    expect(() =>
      requireKnown(filter({ workloads: ["shop/chekout"] }), identityStory({ unread: [{ what: "jobs" }] })),
    ).not.toThrow();
  });
});

describe("workloads that could not be listed", () => {
  it("are noticed", () => {
    expect(hasUnseenWorkloads(identityStory())).toBe(false);
    expect(hasUnseenWorkloads(identityStory({ unread: [{ what: "deployments" }] }))).toBe(true);
  });
});
