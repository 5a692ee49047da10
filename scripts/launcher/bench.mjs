import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { install } from "./install.mjs";
import { runNode } from "./node.mjs";
import { root } from "./root.mjs";

/** @param {string[]} names without a name, all of them */
export async function bench(names) {
  if (!(await install())) return 1;
  const known = benchmarks();
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    console.error(`No benchmark is called ${unknown.join(", ")}; there are ${known.join(", ")}.`);
    return 2;
  }
  let worst = 0;
  for (const name of names.length > 0 ? names : known) {
    worst = Math.max(worst, await runNode([join("bench", `${name}.ts`)]));
  }
  return worst;
}

/** Every file of its own folder is a benchmark; what they share lies in folders below. */
function benchmarks() {
  const folder = join(root, "bench");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => name.slice(0, -".ts".length));
}
