import fc from "fast-check";
import { expect, it } from "vitest";
import { widthOf } from "./text-width.ts";
import { wrapText } from "./wrap-text.ts";

const style = { size: 10, isMono: true } as const;
const letters = (count: number) => count * 10 * 0.605 + 0.1;
const wrap = (text: string, first: number, rest = first, most = 2, tail = 0) =>
  wrapText(text, { first: letters(first), rest: letters(rest) }, style, most, tail);

it("leaves what fits on one line", () => {
  expect(wrap("pulseos-worker", 14)).toEqual(["pulseos-worker"]);
});

it("breaks between words where that is enough, else between the parts of a name", () => {
  expect(wrap("shop · Deployment", 12)).toEqual(["shop ·", "Deployment"]);
  expect(wrap("sa-workers-workloadidentity", 18)).toEqual(["sa-workers-", "workloadidentity"]);
});

it("breaks a name at a capital only where nothing else helps", () => {
  expect(wrap("green · AzureAppConfigurationProvider", 18, 26)).toEqual(["green · AzureApp", "ConfigurationProvider"]);
});

it("cuts what fits in no manner, and keeps its end", () => {
  expect(wrap("a-name-that-is-far-too-long-for-two-lines", 12, 12, 2, 4)).toEqual(["a-name-that-", "is-far-…ines"]);
});

it("is never wider than its room, and loses no character while all of it fits", () => {
  const name = fc.array(fc.constantFrom("shop", "Worker", "-", "_", " ", "x", "configuration"), { maxLength: 14 });
  fc.assert(
    fc.property(name, fc.integer({ min: 8, max: 40 }), (parts, room) => {
      const text = parts.join("").trim();
      const lines = wrap(text, room);
      expect(lines.every((line) => widthOf(line, style) <= letters(room))).toBe(true);
      const bare = (each: string) => each.replaceAll(" ", "");
      expect(lines.join("").includes("…") || bare(lines.join("")) === bare(text)).toBe(true);
    }),
  );
});
