import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import configuration from "../.dependency-cruiser.mjs";
import { findImportViolations, type ImportViolation } from "./import-boundaries.mjs";

const packages = [
  "zod",
  "react",
  "@types/react-dom",
  "next",
  "@xyflow/react",
  "yaml",
  "vitest",
  "fast-check",
  "@playwright/test",
  "prettier",
];

/** Imports that the rules allow: none of these may be reported. */
const lawful: Readonly<Record<string, string>> = {
  "lib/leaf.ts": `export const leaf = 1;\nexport type Leaf = typeof leaf;`,
  "lib/branch.ts": `import { z } from "zod";\nimport { leaf } from "./leaf.ts";\nexport const branch = z(leaf);`,
  "lib/branch.test.ts": `import { readFileSync } from "node:fs";\nimport { test } from "vitest";\nimport fc from "fast-check";\nimport "./branch.ts";\ntest(readFileSync, fc);`,
  "lib/circle/b.ts": `import type { A } from "./a.ts";`,
  "components/leaf.tsx": `import { useState } from "react";\nimport type { Root } from "react-dom";\nimport Link from "next/link";\nimport { Handle } from "@xyflow/react";\nimport { leaf } from "../lib/leaf.ts";\nexport const Leaf = (_: Root) => <Link>{useState(leaf)}{Handle}</Link>;`,
  "server/leaf.ts": `import { readFileSync } from "node:fs";\nimport { parse } from "yaml";\nimport { leaf } from "../lib/leaf.ts";\nexport const read = () => parse(readFileSync(leaf));`,
  "server/collectors/clock.ts": `export const clock = 1;`,
  "server/collectors/azure/list.ts": `import { clock } from "../clock.ts";\nexport const list = clock;`,
  "server/collectors/azure/list.test.ts": `import "../../simulator/estate.ts";\nimport "./list.ts";`,
  "server/collectors/kubernetes/list.ts": `export const list = 1;`,
  "server/simulator/estate.ts": `import { leaf } from "../../lib/leaf.ts";\nexport const estate = leaf;`,
  "server/testing/serve.ts": `import "../simulator/estate.ts";\nimport "./story.ts";`,
  "server/testing/story.ts": `export const story = 1;`,
  "app/page.tsx": `import "../components/leaf.tsx";\nimport "../server/leaf.ts";\nimport "../lib/leaf.ts";\nimport "react";`,
  "cli/main.ts": `import "../server/simulator/estate.ts";\nimport "../lib/leaf.ts";`,
  "bench/read.ts": `import "../server/simulator/estate.ts";\nimport "prettier";`,
};

interface Planted {
  readonly rule: string;
  readonly from: string;
  readonly source: string;
  readonly to: string;
}

/** One breach, or more, of every boundary. `to` is where the import leads, as dependency-cruiser names it. */
const planted: readonly Planted[] = [
  breach("lib-imports-only-lib", "lib/a.ts", `import "node:fs";`, "fs"),
  breach("lib-imports-only-lib", "lib/b.ts", `import type { FC } from "react";`, "node_modules/react/index.js"),
  breach(
    "lib-imports-only-lib",
    "lib/c.ts",
    `import type { Root } from "react-dom";`,
    "node_modules/@types/react-dom/index.d.ts",
  ),
  breach("lib-imports-only-lib", "lib/d.ts", `export type { Read } from "../server/leaf.ts";`, "server/leaf.ts"),
  breach("lib-imports-only-lib", "lib/e.ts", `export const load = () => import("yaml");`, "node_modules/yaml/index.js"),
  breach("lib-imports-only-lib", "lib/f.ts", `export type Read = import("../server/leaf.ts").Read;`, "server/leaf.ts"),
  breach("lib-imports-only-lib", "lib/g.ts", `import { vi } from "vitest";`, "node_modules/vitest/index.js"),
  breach("lib-tests-import-only-lib", "lib/a.test.ts", `import "../server/leaf.ts";`, "server/leaf.ts"),
  breach(
    "components-import-only-lib-and-react",
    "components/a.tsx",
    `import type { Read } from "../server/leaf.ts";`,
    "server/leaf.ts",
  ),
  breach("components-import-only-lib-and-react", "components/b.tsx", `import "node:fs";`, "fs"),
  breach("components-import-only-lib-and-react", "components/c.tsx", `import "yaml";`, "node_modules/yaml/index.js"),
  breach(
    "components-tests-import-only-lib-and-react",
    "components/a.test.tsx",
    `import "../app/page.tsx";`,
    "app/page.tsx",
  ),
  breach(
    "server-imports-only-lib-and-server",
    "server/a.ts",
    `import type { Leaf } from "../components/leaf.tsx";`,
    "components/leaf.tsx",
  ),
  breach("server-imports-only-lib-and-server", "server/b.ts", `import "../cli/main.ts";`, "cli/main.ts"),
  breach("server-without-react", "server/c.ts", `import type { FC } from "react";`, "node_modules/react/index.js"),
  breach(
    "collectors-apart",
    "server/collectors/azure/a.ts",
    `import type { List } from "../kubernetes/list.ts";`,
    "server/collectors/kubernetes/list.ts",
  ),
  breach(
    "collectors-apart",
    "server/collectors/kubernetes/a.ts",
    `import "../azure/list.ts";`,
    "server/collectors/azure/list.ts",
  ),
  ...["lib", "components", "app", "server/watch", "server/collectors", "server/collectors/helm"].map((folder) =>
    breach(
      "nobody-knows-the-simulator",
      `${folder}/knows.ts`,
      `import type { Estate } from "${folder.replace(/[^/]+/g, "..")}/server/simulator/estate.ts";`,
      "server/simulator/estate.ts",
    ),
  ),
  breach("product-without-tests", "server/d.ts", `import { test } from "vitest";`, "node_modules/vitest/index.js"),
  breach("product-without-tests", "cli/a.ts", `import "../lib/branch.test.ts";`, "lib/branch.test.ts"),
  breach("product-without-tests", "server/watch/f.ts", `import "../testing/story.ts";`, "server/testing/story.ts"),
  breach("product-without-development-packages", "server/e.ts", `import "prettier";`, "node_modules/prettier/index.js"),
  breach("every-file-in-a-zone", "shed/a.ts", `import "../lib/leaf.ts";`, "lib/leaf.ts"),
  breach("no-circles", "lib/circle/a.ts", `import type { B } from "./b.ts";`, "lib/circle/b.ts → lib/circle/a.ts"),
  breach("everything-resolves", "app/a.ts", `import "./nowhere.ts";`, "./nowhere.ts"),
];

let directory: string;
let violations: readonly ImportViolation[];

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "bridgekeeper-imports-"));
  for (const name of packages) plantPackage(name);
  plant("package.json", manifest());
  for (const [path, source] of Object.entries(lawful)) plant(path, source);
  for (const { from, source } of planted) plant(from, source);
  violations = await findImportViolations(directory, ["."]);
});

afterAll(() => rmSync(directory, { recursive: true }));

test.each(planted)("$rule: catches $source in $from", ({ rule, from, to }) => {
  expect(violations).toContainEqual({ rule, from, to });
});

test("allows what the zones may import", () => {
  const guilty = new Set(planted.map(({ from }) => from));
  expect(violations.filter(({ from }) => !guilty.has(from))).toEqual([]);
});

describe("the rules", () => {
  const names = configuration.forbidden?.flatMap(({ name }) => name ?? []) ?? [];
  test.each(names)("%s has a planted violation", (name) => {
    expect(planted.map(({ rule }) => rule)).toContain(name);
  });
});

function breach(rule: string, from: string, source: string, to: string): Planted {
  return { rule, from, source, to };
}

function plant(path: string, content: string) {
  const file = join(directory, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function plantPackage(name: string) {
  const entry = name.startsWith("@types/") ? "index.d.ts" : "index.js";
  plant(`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", main: entry, types: entry }));
  plant(`node_modules/${name}/${entry}`, "export {};");
  if (name === "next") plant(`node_modules/${name}/link.js`, "export {};");
}

function versions(names: readonly string[]) {
  return Object.fromEntries(names.map((name) => [name, "1.0.0"]));
}

function manifest() {
  const development = ["@types/react-dom", "vitest", "fast-check", "@playwright/test", "prettier"];
  return JSON.stringify({
    dependencies: versions(packages.filter((name) => !development.includes(name))),
    devDependencies: versions(development),
  });
}
