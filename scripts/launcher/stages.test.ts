import { expect, test } from "vitest";
import { failedStages, runStages } from "./stages.mjs";
import { tallyOfStatus } from "./tally.mjs";

const skipped = { passed: 0, failed: 0, skipped: 1 };

/** Stages that write down when they run. */
function recorder() {
  const ran: string[] = [];
  const stage = (name: string, status: number, needs: readonly string[] = []) => ({
    name,
    needs,
    run: async () => {
      ran.push(name);
      return tallyOfStatus(status);
    },
  });
  return { ran, stage };
}

test("runs every stage in order, also after one that failed", async () => {
  const { ran, stage } = recorder();
  const results = await runStages([stage("types", 2), stage("lint", 0), stage("unit tests", 1)], () => undefined);
  expect(ran).toEqual(["types", "lint", "unit tests"]);
  expect(failedStages(results)).toEqual(["types", "unit tests"]);
});

test("skips what needs a stage that failed, and what needs that", async () => {
  const { ran, stage } = recorder();
  const said: string[] = [];
  const stages = [
    stage("build", 1),
    stage("browser", 0),
    stage("browser tests", 0, ["build", "browser"]),
    stage("pictures", 0, ["browser tests"]),
  ];
  const results = await runStages(stages, (line) => said.push(line));
  expect(ran).toEqual(["build", "browser"]);
  expect(results).toEqual([
    { name: "build", tally: tallyOfStatus(1) },
    { name: "browser", tally: tallyOfStatus(0) },
    { name: "browser tests", tally: skipped },
    { name: "pictures", tally: skipped },
  ]);
  expect(said.at(-1)).toBe("\n── pictures: skipped, for want of browser tests");
});

test("runs what needs stages that passed", async () => {
  const { ran, stage } = recorder();
  await runStages([stage("build", 0), stage("browser tests", 0, ["build"])], () => undefined);
  expect(ran).toEqual(["build", "browser tests"]);
});
