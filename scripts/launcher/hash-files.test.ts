import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hashFiles } from "./hash-files.mjs";

let directory: string;
const write = (path: string, content: string) => writeFileSync(join(directory, path), content);
const hash = () => hashFiles(directory, ["lib", "next.config.ts", "absent"]);

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "bridgekeeper-hash-"));
  mkdirSync(join(directory, "lib", "rules"), { recursive: true });
  write("lib/rules/rule.ts", "one");
  write("next.config.ts", "two");
});

afterEach(() => rmSync(directory, { recursive: true }));

test("stays the same while the sources do", () => {
  expect(hash()).toBe(hash());
});

test("does not change with what is written beside the sources, nor with a test", () => {
  const before = hash();
  write("tsconfig.json", "{}");
  write("lib/rules/rule.test.ts", "three");
  expect(hash()).toBe(before);
});

test.each([
  ["the content of a nested file", () => write("lib/rules/rule.ts", "changed")],
  ["a file of its own", () => write("next.config.ts", "changed")],
  ["a new file", () => write("lib/new.ts", "")],
  ["a removed file", () => rmSync(join(directory, "lib/rules/rule.ts"))],
])("changes with %s", (_, change) => {
  const before = hash();
  change();
  expect(hash()).not.toBe(before);
});

test("tells a name from a content", () => {
  write("lib/ab", "c");
  const before = hash();
  rmSync(join(directory, "lib/ab"));
  write("lib/a", "bc");
  expect(hash()).not.toBe(before);
});
