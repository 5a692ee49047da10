/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/** @type {Tally} */
const nothing = { passed: 0, failed: 0, skipped: 0 };

/** @type {Tally} */
export const oneSkipped = { ...nothing, skipped: 1 };

/**
 * A step that is one test in itself.
 *
 * @param {number} status
 * @returns {Tally}
 */
export const tallyOfStatus = (status) => (status === 0 ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 });

/**
 * What Vitest counted: https://vitest.dev/guide/reporters.html#json-reporter. A file that did not load has no tests in
 * the report; it counts as one that failed.
 *
 * @param {any} report
 * @param {number} status
 * @returns {Tally}
 */
export function tallyOfVitest(report, status) {
  if (report === undefined) return tallyOfStatus(status || 1);
  /** @type {{ status: string, assertionResults: unknown[] }[]} */
  const files = report.testResults;
  const unloaded = files.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  return withStatus(status, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  });
}

/**
 * What Playwright counted: https://playwright.dev/docs/test-reporters#json-reporter. A test that passed only when it was
 * tried again has failed.
 *
 * @param {any} report
 * @param {number} status
 * @returns {Tally}
 */
export function tallyOfPlaywright(report, status) {
  if (report === undefined) return tallyOfStatus(status || 1);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return withStatus(status, { passed: expected, failed: unexpected + flaky, skipped });
}

/**
 * A runner that ends badly though no test failed (an error outside the tests, a server that did not start) has failed once.
 *
 * @param {number} status
 * @param {Tally} tally
 * @returns {Tally}
 */
const withStatus = (status, tally) => (status !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally);

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export const sumOf = (tallies) =>
  tallies.reduce(
    (sum, tally) => ({
      passed: sum.passed + tally.passed,
      failed: sum.failed + tally.failed,
      skipped: sum.skipped + tally.skipped,
    }),
    nothing,
  );

/** @param {Tally} tally */
export const summaryLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
