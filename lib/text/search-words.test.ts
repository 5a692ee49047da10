import { expect, it } from "vitest";
import { searchWords } from "./search-words.ts";

it("splits at spaces, without regard to case", () => {
  expect(searchWords("  Workers-Green\tredis ")).toEqual(["workers-green", "redis"]);
  expect(searchWords(" ")).toEqual([]);
});

it("leaves out what stands around a word that was copied, and keeps what stands in it", () => {
  expect(searchWords(`AADSTS700213: "system:serviceaccount:shop:cart".`)).toEqual([
    "aadsts700213",
    "system:serviceaccount:shop:cart",
  ]);
});

it("looks for a line of a log by its error code", () => {
  const line =
    "2026-05-11T09:00:00Z ERROR ManagedIdentityCredential: AADSTS700213: No matching federated identity record found " +
    "for presented assertion subject 'system:serviceaccount:workers-green:sa-workers'. Trace ID: 1b2c";
  expect(searchWords(line)).toEqual(["aadsts700213"]);
});

it("keeps every word of a line without a code", () => {
  expect(searchWords("a b c d e f g")).toHaveLength(7);
});

it("lets a code be narrowed down", () => {
  expect(searchWords("workers-green AADSTS700213")).toEqual(["workers-green", "aadsts700213"]);
});
