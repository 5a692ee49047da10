import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashFiles } from "./hash-files.mjs";
import { runNode } from "./node.mjs";
import { root } from "./root.mjs";

// Named one by one: the build itself writes tsconfig.json and next-env.d.ts, and the tests write more.
const sources = [
  "app",
  "components",
  "lib",
  "server",
  "public",
  "instrumentation.ts",
  "instrumentation.node.ts",
  "proxy.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "package-lock.json",
];

const stampFile = join(root, ".next", ".sources");

/**
 * Builds the dashboard, unless its sources are as they were at the last build.
 *
 * @returns {Promise<number>} the exit status
 */
export async function build() {
  const wanted = hashFiles(root, sources);
  if (isBuiltFrom(wanted)) return 0;
  const status = await runNode(["node_modules/next/dist/bin/next", "build"], { env: { NODE_ENV: "production" } });
  if (status === 0) writeFileSync(stampFile, wanted);
  return status;
}

/** @param {string} wanted */
const isBuiltFrom = (wanted) =>
  existsSync(join(root, ".next", "BUILD_ID")) && existsSync(stampFile) && readFileSync(stampFile, "utf8") === wanted;
