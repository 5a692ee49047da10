import { readFileSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve, sep } from "node:path";
import { hashFiles } from "./hash-files.mjs";
import { root } from "./root.mjs";
import { run } from "./spawn.mjs";

const stampFile = join(root, "node_modules", ".installed");

/**
 * Installs what package-lock.json names, unless that has been done. Everything is said on stderr: the command line's
 * stdout belongs to its own output.
 *
 * @returns {Promise<boolean>} whether the dependencies are there
 */
export async function install() {
  const wanted = [hashFiles(root, ["package-lock.json"]), process.platform, process.arch].join(" ");
  if (stampOf(stampFile) === wanted) return true;
  console.error("Installing the dependencies …");
  // The registry may lag behind for other platforms' packages; `npm ci` then refuses, `npm install` does not.
  if ((await npm("ci")) !== 0 && (await npm("install", "--no-save")) !== 0) {
    console.error("The dependencies could not be installed; what npm says is above.");
    return false;
  }
  writeFileSync(stampFile, wanted);
  return true;
}

/** @param {string[]} args */
function npm(...args) {
  // NODE_ENV=production would leave out what the build needs.
  const include = ["--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
  return run("npm", [...args, ...include], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    // npm is a .cmd file there, which only a shell starts.
    shell: process.platform === "win32",
    env: { ...process.env, PATH: withoutOwnNode(process.env["PATH"] ?? "") },
  });
}

/**
 * npm deletes node_modules before it fills it: it must not run on the Node that lies inside.
 *
 * @param {string} path
 */
function withoutOwnNode(path) {
  const inside = join(root, "node_modules") + sep;
  return path
    .split(delimiter)
    .filter((entry) => !`${resolve(entry)}${sep}`.startsWith(inside))
    .join(delimiter);
}

/** @param {string} file */
function stampOf(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
