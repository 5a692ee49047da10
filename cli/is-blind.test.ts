import { describe, expect, it } from "vitest";
import type { Reading } from "../lib/inventory/reading.ts";
import { isBlind } from "./is-blind.ts";

const reading = (scope: string, status: Reading["status"]): Reading => ({
  source: "kubernetes",
  what: "pods",
  scope,
  status,
  reason: status === "complete" ? null : "unreachable",
  detail: null,
  at: "2030-01-02T03:04:05.000Z",
  count: 0,
});

describe("blindness", () => {
  it("is a cluster of which nothing could be read, even beside one that was", () => {
    expect(isBlind([reading("east", "complete"), reading("west", "failed")])).toBe(true);
    expect(isBlind([])).toBe(true);
  });

  it("is not a cluster of which something is missing", () => {
    expect(isBlind([reading("east", "complete"), reading("east", "failed")])).toBe(false);
  });
});
