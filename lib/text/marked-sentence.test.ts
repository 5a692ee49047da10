import { expect, it } from "vitest";
import { markSentence } from "./marked-sentence.ts";

const green = "system:serviceaccount:workers-green:sa";
const blue = "system:serviceaccount:workers-blue:sa";

const marked = (...given: Parameters<typeof markSentence>) =>
  markSentence(...given).map(({ start: _, ...part }) => part);

it("sets both values apart, each with the part in which it differs", () => {
  expect(marked(`Nothing names ${green}; the nearest names ${blue} (AADSTS700213).`, green, blue)).toEqual([
    { words: "Nothing names " },
    { value: { before: "system:serviceaccount:workers-", differing: "green", after: ":sa" } },
    { words: "; the nearest names " },
    { value: { before: "system:serviceaccount:workers-", differing: "blue", after: ":sa" } },
    { words: " (AADSTS700213)." },
  ]);
});

it("does not take a part of the longer value for the shorter one", () => {
  expect(marked("Asked for workers-blue, there is workers.", "workers-blue", "workers")).toEqual([
    { words: "Asked for " },
    { value: { before: "workers", differing: "-blue", after: "" } },
    { words: ", there is " },
    { value: { before: "workers", differing: "", after: "" } },
    { words: "." },
  ]);
});

it("leaves a sentence whole that quotes neither, or only values too short to be meant", () => {
  for (const [expected, found] of [
    [green, null],
    ["2", "on"],
    [null, null],
  ] as const)
    expect(marked("1 of 2 nodes are on.", expected, found)).toEqual([{ words: "1 of 2 nodes are on." }]);
});
