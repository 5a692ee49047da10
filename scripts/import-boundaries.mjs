import { registerHooks } from "node:module";
import configuration from "../.dependency-cruiser.mjs";

/**
 * @typedef {object} ImportViolation
 * @property {string} rule
 * @property {string} from
 * @property {string} to
 */

// dependency-cruiser parses TypeScript with the compiler's JavaScript API, which TypeScript 7 does not have, and then
// passes over every type import in silence. It gets the API of TypeScript 6, and nothing else does.
registerHooks({
  resolve(specifier, context, nextResolve) {
    const isAsked = /^typescript(?=\/|$)/.test(specifier) && context.parentURL?.includes("/dependency-cruiser/");
    return nextResolve(isAsked ? specifier.replace("typescript", "typescript-6") : specifier, context);
  },
});
const { cruise, getAvailableTranspilers } = await import("dependency-cruiser");

/**
 * Holds every import below a directory against .dependency-cruiser.mjs.
 *
 * @param {string} directory
 * @param {string[]} paths the files and folders in it to look at
 * @returns {Promise<ImportViolation[]>} sorted
 * @throws when TypeScript cannot be parsed
 */
export async function findImportViolations(directory, paths) {
  if (!getAvailableTranspilers().some(({ name, available }) => name === "typescript" && available)) {
    throw new Error("dependency-cruiser found no TypeScript compiler that it can use: type imports would go unseen.");
  }
  const { options, ...ruleSet } = configuration;
  const { output } = await cruise(paths, { ...options, ruleSet, validate: true, baseDir: directory });
  if (typeof output === "string") throw new TypeError("dependency-cruiser answered with text.");
  return output.summary.violations.map(toViolation).toSorted((a, b) => lineOf(a).localeCompare(lineOf(b)));
}

/** @param {import("dependency-cruiser").IViolation} violation */
const toViolation = ({ rule, from, to, cycle }) => ({
  rule: rule.name,
  from,
  to: cycle ? cycle.map(({ name }) => name).join(" → ") : to,
});

/** @param {ImportViolation} violation */
export const lineOf = ({ rule, from, to }) => `${rule}: ${from} → ${to}`;
