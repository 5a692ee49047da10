import { describe, expect, it } from "vitest";
import { readStroke, strokeOf } from "./read-stroke.ts";
import { shortcuts } from "./shortcuts.ts";

const none = { ctrlKey: false, metaKey: false, altKey: false };
const typed = (...strokes: readonly string[]) => {
  let pending: readonly string[] = [];
  return strokes.map((stroke) => {
    const read = readStroke(pending, stroke);
    pending = read.pending;
    return read.shortcut?.id ?? null;
  });
};

describe("the keys", () => {
  it("each do one thing, and none begins another", () => {
    const spelled = shortcuts.map(({ strokes }) => strokes.join(" "));
    expect(new Set(spelled).size).toBe(spelled.length);
    for (const one of spelled) expect(spelled.filter((other) => other.startsWith(`${one} `))).toEqual([]);
  });

  it("are read one after the other", () => {
    expect(typed("g", "b")).toEqual([null, "go /board"]);
    expect(typed("?")).toEqual(["help"]);
  });

  it("begin anew after a stroke that leads nowhere", () => {
    expect(typed("g", "x", "b")).toEqual([null, null, null]);
    expect(typed("g", "/")).toEqual([null, "search"]);
    expect(typed("g", "g", "f")).toEqual([null, null, "go /findings"]);
  });

  it("are spelled alike for Ctrl and ⌘, whatever Shift does, and never with Alt", () => {
    expect(strokeOf({ ...none, key: "K", ctrlKey: true })).toBe("Mod+k");
    expect(strokeOf({ ...none, key: "k", metaKey: true })).toBe("Mod+k");
    expect(strokeOf({ ...none, key: "?" })).toBe("?");
    expect(strokeOf({ ...none, key: "g", altKey: true })).toBe(null);
    expect(strokeOf({ ...none, key: "Control", ctrlKey: true })).toBe(null);
  });
});
