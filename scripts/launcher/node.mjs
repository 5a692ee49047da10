import { spawnSync } from "node:child_process";
import { delimiter, dirname, join } from "node:path";
import { root } from "./root.mjs";
import { run } from "./spawn.mjs";

const oldest = /** @type {const} */ ([22, 19]);

/** @typedef {import("./spawn.mjs").SpawnOptions} SpawnOptions */

/**
 * Runs a script on a recent Node: the one among the dependencies or, where there is none for the platform, this one.
 *
 * @param {readonly string[]} args
 * @param {SpawnOptions} [options]
 */
export function runNode(args, options = {}) {
  const node = findNode();
  if (node === undefined) {
    console.error(
      `Node ${oldest.join(".")} or newer is needed: this is ${process.version}, and there is none to install for ` +
        `${process.platform}-${process.arch}. Install Node 24 and try again.`,
    );
    return Promise.resolve(1);
  }
  return run(node, ["--disable-warning=ExperimentalWarning", ...args], {
    cwd: root,
    ...options,
    env: { ...environmentFor(node), ...options.env },
  });
}

/** @type {string | undefined} */
let found;

/** @returns {string | undefined} the path of a Node that starts on this machine and is recent enough */
function findNode() {
  const name = process.platform === "win32" ? "node.exe" : "node";
  const platform = process.platform === "win32" ? "win" : process.platform;
  const installed = join(root, "node_modules", `node-${platform}-${process.arch}`, "bin", name);
  found ??= [installed, process.execPath].find((candidate) => isRecent(versionOf(candidate)));
  return found;
}

/**
 * Asked of the program itself: the installed one is there but does not start on musl.
 *
 * @param {string} node
 */
function versionOf(node) {
  const answer = spawnSync(node, ["--version"], { encoding: "utf8" });
  return answer.status === 0 ? answer.stdout.trim() : undefined;
}

/** @param {string | undefined} version such as `v24.21.0` */
export function isRecent(version) {
  const [major = 0, minor = 0] = (version ?? "").replace(/^v/, "").split(".").map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}

/**
 * What is started by name, from there on, is that Node and the project's own tools.
 *
 * @param {string} node
 * @returns {NodeJS.ProcessEnv}
 */
function environmentFor(node) {
  const path = [dirname(node), join(root, "node_modules", ".bin"), process.env["PATH"]].join(delimiter);
  return { ...process.env, PATH: path, NEXT_TELEMETRY_DISABLED: "1" };
}
