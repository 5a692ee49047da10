// How much JavaScript a browser loads before it can use the first page, gzipped, from the build's own account of it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { root } from "./launcher/root.mjs";

const limitInBytes = 215_000;
const entries = ["app/layout", "app/error", "app/not-found", "app/(estate)/layout", "app/(estate)/page"];

const build = join(root, ".next");
const files = new Set([...rootFiles(), ...entries.flatMap((entry) => filesOf(entry))]);
const sizes = [...files].map((file) => ({
  file,
  bytes: gzipSync(readFileSync(join(build, file)), { level: 9 }).length,
}));
const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);

console.log(
  `first load of /: ${inKb(total)} of JavaScript, gzipped, in ${files.size} files (at most ${inKb(limitInBytes)})`,
);
if (total > limitInBytes) {
  for (const { file, bytes } of sizes.toSorted((a, b) => b.bytes - a.bytes)) console.error(`${inKb(bytes)}  ${file}`);
  console.error("\nLoad what the first paint does not need by next/dynamic or import().");
  process.exitCode = 1;
}

/** @returns {string[]} what every page loads */
function rootFiles() {
  return JSON.parse(readFileSync(join(build, "build-manifest.json"), "utf8")).rootMainFiles;
}

/**
 * @param {string} entry a file of the app folder, without its ending
 * @returns {string[]}
 */
function filesOf(entry) {
  const source = readFileSync(join(build, "server/app/(estate)/page_client-reference-manifest.js"), "utf8");
  const manifest = JSON.parse(source.slice(source.indexOf("] = ") + 4).replace(/;\s*$/, ""));
  const chunks = manifest.entryJSFiles[`[project]/${entry}`];
  if (chunks === undefined) throw new Error(`the build knows no entry ${entry}`);
  return chunks;
}

/** @param {number} bytes */
function inKb(bytes) {
  return `${(bytes / 1000).toFixed(1)} KB`;
}
