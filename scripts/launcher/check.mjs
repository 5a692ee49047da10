import { build } from "./build.mjs";
import { install } from "./install.mjs";
import { runNode } from "./node.mjs";
import { withReport } from "./report.mjs";
import { failedStages, runStages } from "./stages.mjs";
import { sumOf, summaryLine, tallyOfStatus, tallyOfVitest } from "./tally.mjs";

/** @typedef {import("./stages.mjs").Stage} Stage */

/** What needs no browser. */
export const checkStages = [
  toolStage("types", ["node_modules/next/dist/bin/next", "typegen"], ["node_modules/typescript/bin/tsc", "--noEmit"]),
  toolStage("lint", ["node_modules/oxlint/bin/oxlint", "--deny-warnings", "--report-unused-disable-directives"]),
  toolStage("format", ["node_modules/prettier/bin/prettier.cjs", "--check", "--log-level=warn", "."]),
  toolStage("imports", ["scripts/check-imports.mjs"]),
  toolStage("dead code", ["node_modules/knip/bin/knip.js"]),
  toolStage("lock", ["scripts/check-lock.mjs"]),
  { name: "unit tests", run: runVitest },
  { name: "build", run: async () => tallyOfStatus(await build()) },
  { ...toolStage("first load", ["scripts/check-first-load.mjs"]), needs: ["build"] },
];

export async function check() {
  return runAll(checkStages);
}

/**
 * Installs, runs the stages, prints the ten largest functions for information, and ends with the sum in one line.
 *
 * @param {readonly Stage[]} stages
 * @returns {Promise<number>} the exit status
 */
export async function runAll(stages) {
  const installed = { name: "install", run: async () => tallyOfStatus((await install()) ? 0 : 1) };
  const results = await runStages([installed, ...stages.map((stage) => needing("install", stage))], console.log);
  const failed = failedStages(results);
  if (!failed.includes("install")) await runNode(["scripts/largest-functions.mjs"]);
  if (failed.length > 0) console.log(`\nFailed: ${failed.join(", ")}`);
  console.log(`\n${summaryLine(sumOf(results.map(({ tally }) => tally)))}`);
  return failed.length === 0 ? 0 : 1;
}

/**
 * @param {string} need
 * @param {Stage} stage
 * @returns {Stage}
 */
const needing = (need, stage) => ({ ...stage, needs: [need, ...(stage.needs ?? [])] });

/**
 * @param {string} name
 * @param {string[][]} commands one after the other, as long as they succeed
 * @returns {Stage}
 */
function toolStage(name, ...commands) {
  const run = async () => {
    for (const command of commands) {
      const status = await runNode(command);
      if (status !== 0) return tallyOfStatus(status);
    }
    return tallyOfStatus(0);
  };
  return { name, run };
}

async function runVitest() {
  const { status, report } = await withReport((file) =>
    runNode(
      ["node_modules/vitest/vitest.mjs", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
      { env: { NODE_ENV: "test" } },
    ),
  );
  return tallyOfVitest(report, status);
}
