/**
 * @typedef {object} LockEntry
 * @property {string} [version]
 * @property {boolean} [link]
 * @property {string} [resolved]
 * @property {Record<string, string>} [optionalDependencies]
 */

/**
 * What would make `npm ci` fail elsewhere. npm leaves an optional package for another platform out of the lock when the
 * registry does not have it yet, and then refuses the lock: https://github.com/npm/cli/issues/9846
 *
 * @param {{ packages: Record<string, LockEntry> }} lock the parsed package-lock.json
 * @returns {string[]} one sentence for each problem
 */
export function lockProblems({ packages }) {
  const locked = new Set(Object.keys(packages).map(packageName));
  return Object.entries(packages).flatMap(([path, entry]) => [
    ...(path !== "" && entry.version === undefined && !entry.link ? [`${path} has no version.`] : []),
    ...(entry.resolved !== undefined && !entry.link ? [`${path} names the registry that it came from.`] : []),
    ...Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !locked.has(name))
      .map((name) => `${path || "package.json"} wants ${name}, which is not in the lock.`),
  ]);
}

/** @param {string} path such as `node_modules/next/node_modules/@img/sharp-linux-x64` */
const packageName = (path) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
