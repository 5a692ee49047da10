import { oneSkipped } from "./tally.mjs";

/** @typedef {import("./tally.mjs").Tally} Tally */

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {readonly string[]} [needs] the stages without which this one makes no sense
 * @property {() => Promise<Tally>} run
 */

/**
 * @typedef {object} Result
 * @property {string} name
 * @property {Tally} tally
 */

/**
 * Runs one stage after the other, also after one that failed; a stage that needs one that did not pass is skipped.
 *
 * @param {readonly Stage[]} stages
 * @param {(line: string) => void} say
 */
export async function runStages(stages, say) {
  /** @type {Result[]} */
  const results = [];
  for (const { name, needs = [], run } of stages) {
    const missing = needs.filter((need) => !hasPassed(results, need));
    say(missing.length === 0 ? `\n── ${name}` : `\n── ${name}: skipped, for want of ${missing.join(" and ")}`);
    results.push({ name, tally: missing.length === 0 ? await run() : oneSkipped });
  }
  return results;
}

/**
 * @param {readonly Result[]} results
 * @param {string} name
 */
const hasPassed = (results, name) =>
  results.some((result) => result.name === name && result.tally.failed === 0 && result.tally.passed > 0);

/** @param {readonly Result[]} results */
export const failedStages = (results) => results.filter(({ tally }) => tally.failed > 0).map(({ name }) => name);
