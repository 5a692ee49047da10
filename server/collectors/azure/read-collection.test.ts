import { describe, expect, it } from "vitest";
import { CallError } from "./call-error.ts";
import { parseSubscription } from "./parse/parse-subscription.ts";
import { readCollection } from "./read-collection.ts";

const raw = (id: string) => ({
  id: `/subscriptions/${id}`,
  subscriptionId: id,
  displayName: id.toUpperCase(),
  tenantId: "t",
});
const resource = (id: string) => ({
  id: `/subscriptions/${id}`,
  subscriptionId: id,
  name: id.toUpperCase(),
  tenantId: "t",
});

async function* pagesOf(...pages: readonly (readonly unknown[] | Error)[]) {
  for (const page of pages) {
    if (page instanceof Error) throw page;
    yield page;
  }
}

function read(...pages: readonly (readonly unknown[] | Error)[]) {
  return readCollection({
    what: "subscriptions",
    scope: "/",
    pages: pagesOf(...pages),
    parse: parseSubscription,
    abortSignal: new AbortController().signal,
    now: () => new Date("2026-11-23T10:00:00Z"),
  });
}

const reading = (outcome: { status: string; reason: string | null; detail: string | null; count: number }) => ({
  source: "azure",
  what: "subscriptions",
  scope: "/",
  at: "2026-11-23T10:00:00.000Z",
  ...outcome,
});

const forbidden = new CallError(
  "forbidden",
  "403 AuthorizationFailed: The client has no authorization",
  "AuthorizationFailed",
);

describe("reading a collection", () => {
  it("is complete when every page arrived", async () => {
    expect(await read([raw("a")], [], [raw("b")])).toEqual({
      reading: reading({ status: "complete", reason: null, detail: null, count: 2 }),
      resources: [resource("a"), resource("b")],
    });
  });

  it("is partial and keeps what arrived when a later page fails", async () => {
    expect(await read([raw("a")], forbidden)).toEqual({
      reading: reading({ status: "partial", reason: "forbidden", detail: forbidden.message, count: 1 }),
      resources: [resource("a")],
    });
  });

  it("is failed when no page arrived", async () => {
    expect(await read(forbidden)).toEqual({
      reading: reading({ status: "failed", reason: "forbidden", detail: forbidden.message, count: 0 }),
      resources: [],
    });
  });

  it("keeps the others when one resource is malformed, and names its id and field but not its value", async () => {
    const malformed = { id: "/subscriptions/b", subscriptionId: 42 };
    const nameless = { displayName: "x" };
    expect(await read([raw("a"), malformed, raw("c"), nameless])).toEqual({
      reading: reading({
        status: "partial",
        reason: "invalid-response",
        detail: "/subscriptions/b: subscriptionId: Invalid input: expected string, received number (and 1 more)",
        count: 2,
      }),
      resources: [resource("a"), resource("c")],
    });
  });

  it.each([
    ["MissingSubscriptionRegistration", "invalid-response"],
    ["SubscriptionNotRegistered", "not-found"],
    ["AadPremiumLicenseRequired", "invalid-response"],
  ] as const)("is a complete reading of nothing when Azure answers %s", async (code, reason) => {
    expect(await read(new CallError(reason, `409 ${code}: not registered`, code))).toEqual({
      reading: reading({ status: "complete", reason: null, detail: null, count: 0 }),
      resources: [],
    });
  });

  it("throws a bug on instead of reporting it", async () => {
    await expect(read(new TypeError("undefined is not a function"))).rejects.toThrow(TypeError);
  });
});
