import { expect, test } from "vitest";
import { sumOf, summaryLine, tallyOfPlaywright, tallyOfStatus, tallyOfVitest } from "./tally.mjs";

const vitestReport = {
  numPassedTests: 41,
  numFailedTests: 2,
  numPendingTests: 3,
  numTodoTests: 1,
  testResults: [
    { name: "/lib/sound.test.ts", status: "passed", assertionResults: [{}] },
    { name: "/lib/faulty.test.ts", status: "failed", assertionResults: [{}, {}] },
  ],
};
const unloaded = { name: "/lib/unloaded.test.ts", status: "failed", assertionResults: [] };
const soundVitestReport = { ...vitestReport, numFailedTests: 0, testResults: vitestReport.testResults.slice(0, 1) };
const playwrightReport = { stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 2 } };
const soundPlaywrightReport = { stats: { expected: 7, unexpected: 0, flaky: 0, skipped: 0 } };

test("a step without a report counts as one test", () => {
  expect(tallyOfStatus(0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
  expect(tallyOfStatus(2)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test("takes Vitest's numbers, with todo as skipped", () => {
  expect(tallyOfVitest(vitestReport, 1)).toEqual({ passed: 41, failed: 2, skipped: 4 });
});

test("counts a test file that did not load as one failure", () => {
  const report = { ...vitestReport, testResults: [...vitestReport.testResults, unloaded] };
  expect(tallyOfVitest(report, 1)).toEqual({ passed: 41, failed: 3, skipped: 4 });
});

test("takes Playwright's numbers, with flaky as failed", () => {
  expect(tallyOfPlaywright(playwrightReport, 1)).toEqual({ passed: 7, failed: 2, skipped: 2 });
});

test("counts one failure when a runner fails though its tests passed", () => {
  expect(tallyOfVitest(soundVitestReport, 1)).toEqual({ passed: 41, failed: 1, skipped: 4 });
  expect(tallyOfPlaywright(soundPlaywrightReport, 1)).toEqual({ passed: 7, failed: 1, skipped: 0 });
});

test("counts one failure when a runner left no report, whatever its status", () => {
  expect(tallyOfVitest(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(tallyOfPlaywright(undefined, 137)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test("adds up, and names what was skipped only when something was", () => {
  const tallies = [tallyOfVitest(vitestReport, 1), tallyOfPlaywright(playwrightReport, 1), tallyOfStatus(0)];
  expect(summaryLine(sumOf(tallies))).toBe("49 passed, 4 failed, 6 skipped");
  expect(summaryLine(sumOf([tallyOfPlaywright(soundPlaywrightReport, 0)]))).toBe("7 passed, 0 failed");
  expect(summaryLine(sumOf([]))).toBe("0 passed, 0 failed");
});
