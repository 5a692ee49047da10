import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const isTest = (path: string) => /\.test\.tsx?$|(^|\/)testing\//.test(path);

/** What judges, reads, watches, answers and shows: everything but the simulators and what starts them. */
const product = globSync("{app,components,lib,server}/**/*.{ts,tsx,css,svg}", { cwd: root })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => !path.startsWith("server/simulator/") && !isTest(path));

const textOf = (path: string) => readFileSync(`${root}/${path}`, "utf8");

describe("the product", () => {
  it("is looked at as a whole", () => {
    for (const folder of [
      "app",
      "components",
      "lib/rules",
      "lib/bridges",
      "server/collectors",
      "server/watch",
      "server/http",
    ]) {
      expect([folder, product.filter((path) => path.startsWith(`${folder}/`)).length]).not.toEqual([folder, 0]);
    }
  });

  it("names nothing of the embedded estate", () => {
    const mentions = product.filter((path) => /pulseos|workers-(blue|green)/i.test(textOf(path)));
    expect(mentions).toEqual([]);
  });

  it("imports nothing of the simulator", () => {
    const imports = product.filter((path) => /(?:from|import)\s*\(?\s*["'][^"']*simulator\//.test(textOf(path)));
    expect(imports).toEqual([]);
  });

  it("never asks whether it shows the demo", () => {
    const asks = product.filter((path) => /\b(is|for|if)_?demo\b|\bdemo(Mode|Estate)\b/i.test(textOf(path)));
    expect(asks).toEqual([]);
  });
});
