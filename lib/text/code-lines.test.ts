import { expect, it } from "vitest";
import { toCodeLines } from "./code-lines.ts";

const command =
  "az role assignment create \\\n  --assignee <who-reads> \\\n  --scope /subscriptions/1111 \\\n  --role Reader";

const textOf = (pieces: readonly { readonly text: string }[]) => pieces.map(({ text }) => text).join("");

it("loses nothing of the code", () => {
  for (const code of [command, "", "\n\n  a\n", 'resource "x" "y" {\n  name = "<z>"\n}']) {
    const lines = toCodeLines(code);
    expect(lines.map(({ pieces, kept }) => textOf(pieces) + textOf(kept)).join("")).toBe(code);
    expect(lines.map(({ start }) => start)).toEqual(starts(code));
  }
});

it("keeps every backslash with the end of the word before it", () => {
  expect(toCodeLines(command).map(({ kept }) => textOf(kept))).toEqual([
    "create \\\n",
    "<who-reads> \\\n",
    "ons/1111 \\\n",
    "",
  ]);
});

it("tells how far each line is indented", () => {
  expect(toCodeLines("a {\n  b {\n    c\n").map(({ indent }) => indent)).toEqual([0, 2, 4]);
});

it("keeps apart what has to be filled in", () => {
  const [, line] = toCodeLines(command);
  expect(line?.kept.map(({ text, isPlaceholder }) => [text, isPlaceholder])).toEqual([
    ["<who-reads>", true],
    [" \\\n", false],
  ]);
});

function starts(code: string): readonly number[] {
  const ends = [...code.matchAll(/\n(?!$)/g)].map(({ index }) => index + 1);
  return [0, ...ends];
}
