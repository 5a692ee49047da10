import { realpathSync } from "node:fs";
import { join } from "node:path";
import { build } from "./build.mjs";
import { install } from "./install.mjs";
import { runNode } from "./node.mjs";
import { root } from "./root.mjs";

/** @param {string[]} args */
export async function start(args) {
  if (!(await install())) return 1;
  const status = await build();
  return status === 0 ? runCommandLine(["serve", ...args]) : status;
}

/** @param {string[]} args */
export async function dev(args) {
  if (!(await install())) return 1;
  return runNode(["node_modules/next/dist/bin/next", "dev", "-H", "127.0.0.1", ...args]);
}

/** @param {string[]} args */
export async function cli(args) {
  return (await install()) ? runCommandLine(args) : 1;
}

/** @param {string[]} args */
const runCommandLine = (args) => runNode([join(root, "cli", "main.ts"), ...args], { cwd: workingDirectory() });

/** Where the user stood: npm runs its scripts in the folder of package.json and tells the other one apart. */
function workingDirectory() {
  const isMovedByNpm = process.env["npm_lifecycle_event"] !== undefined && process.cwd() === realpathSync(root);
  return (isMovedByNpm && process.env["INIT_CWD"]) || process.cwd();
}
