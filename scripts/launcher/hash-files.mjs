import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";

/**
 * One hash over the names and contents of files; folders count with all that is in them, tests excepted.
 *
 * @param {string} directory
 * @param {readonly string[]} paths relative to the directory; what does not exist is left out
 */
export function hashFiles(directory, paths) {
  const hash = createHash("sha256");
  const files = paths.flatMap((path) => filesUnder(directory, path));
  files.sort();
  for (const file of files) {
    const content = readFileSync(join(directory, file));
    hash.update(`${file.split(sep).join("/")}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/**
 * @param {string} directory
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(directory, path) {
  const found = statSync(join(directory, path), { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isDirectory()) return isTest(path) ? [] : [path];
  return readdirSync(join(directory, path)).flatMap((name) => filesUnder(directory, join(path, name)));
}

/** @param {string} path */
const isTest = (path) => /\.test\.tsx?$/.test(path);
