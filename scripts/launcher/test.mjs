import { findBrowser } from "./browser.mjs";
import { checkStages, runAll } from "./check.mjs";
import { runNode } from "./node.mjs";
import { withReport } from "./report.mjs";
import { tallyOfPlaywright, tallyOfStatus } from "./tally.mjs";

/** Everything: what `check` runs, then the dashboard in a real browser. */
export async function test() {
  return runAll([
    ...checkStages,
    { name: "browser", run: async () => tallyOfStatus((await findBrowser()) === undefined ? 1 : 0) },
    { name: "browser tests", needs: ["build", "browser"], run: runPlaywright },
  ]);
}

async function runPlaywright() {
  const browser = await findBrowser();
  const { status, report } = await withReport((file) =>
    runNode(["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"], {
      env: { NODE_ENV: "production", PLAYWRIGHT_JSON_OUTPUT_FILE: file, CHROMIUM_PATH: browser },
    }),
  );
  return tallyOfPlaywright(report, status);
}
