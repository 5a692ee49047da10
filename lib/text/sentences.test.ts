import { expect, it } from "vitest";
import { splitSentences, withFullStop } from "./sentences.ts";

it("cuts a text after its first sentence", () => {
  expect(splitSentences("kv-shop is closed. It answers 403. Always.")).toEqual({
    first: "kv-shop is closed.",
    rest: "It answers 403. Always.",
  });
  expect(splitSentences("kv-shop is closed.")).toEqual({ first: "kv-shop is closed.", rest: "" });
});

it("takes no full stop within a name, a version or an address for the end", () => {
  const first = 'kv.vault.azure.net of 10.0.0.4 wants 1.6 (AADSTS70025), "as told."';
  expect(splitSentences(`${first} And more.`)).toEqual({ first, rest: "And more." });
});

it("ends words that lack it with a full stop", () => {
  expect(["no store", "no store.", "no store? "].map(withFullStop)).toEqual(["no store.", "no store.", "no store?"]);
});
