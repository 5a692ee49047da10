import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Joint } from "../lib/bridges/bridge.ts";
import { evaluate, type Evaluation } from "../lib/bridges/evaluate.ts";
import { toInventory, type Collected } from "../lib/inventory/inventory.ts";
import { bolderFindings, bolderJoints, bolderVerdicts, jointsOf, otherVerdicts } from "../lib/testing/bolder-claims.ts";
import type { Estate } from "./simulator/estate.ts";
import { pulseosEstate } from "./simulator/estates/pulseos.ts";
import { evaluateEstate, type EvaluatedEstate } from "./testing/evaluate-estate.ts";
import { twoHarbours } from "./testing/two-harbours.ts";

const now = new Date();
const estates: Record<string, () => Estate> = { PulseOS: () => pulseosEstate({ now }), "Two Harbours": twoHarbours };
const names = Object.keys(estates);
const wholes = new Map<string, EvaluatedEstate>();

const estateOf = (name: string): Estate => {
  const make = estates[name];
  if (make === undefined) throw new Error(`no estate ${name}`);
  return make();
};
const wholeOf = (name: string): EvaluatedEstate => {
  const whole = wholes.get(name);
  if (whole === undefined) throw new Error(`${name} was not read`);
  return whole;
};

beforeAll(async () => {
  for (const name of names) wholes.set(name, await evaluateEstate(estateOf(name), { clusterName: "aks" }));
});

function expectNothingBolder(before: Evaluation, after: Evaluation, what: string): void {
  expect(bolderVerdicts(before, after), what).toEqual([]);
  expect(otherVerdicts(before, after), what).toEqual([]);
  expect(bolderJoints(before, after), what).toEqual([]);
  expect(bolderFindings(before, after), what).toEqual([]);
}

const isRoleAssignment = /\/providers\/Microsoft\.Authorization\/roleAssignments\//i;

describe.each(names)("%s without its role assignments", (name) => {
  const restsOnRoles = ({ evidence }: Joint) =>
    evidence.some(({ path, resource }) => path === "role assignments" || isRoleAssignment.test(resource));
  /** Where keys do not work, Azure roles are shown, and decide nothing. */
  const isBrokenWithoutRoles = (joint: Joint) => joint.verdict === "broken" && !restsOnRoles(joint);
  let after: Evaluation;
  beforeAll(async () => {
    const estate = estateOf(name);
    estate.arm.faults.push({ match: /\/roleAssignments\?/i, status: 403 });
    ({ evaluation: after } = await evaluateEstate(estate, { clusterName: "aks" }));
  });

  it("claims nothing more than with them", () => {
    expectNothingBolder(wholeOf(name).evaluation, after, "403");
  });

  it("judges no joint by a role, and names the missing permission where it did", () => {
    const before = [...jointsOf(wholeOf(name).evaluation)].filter(([, joint]) => restsOnRoles(joint));
    expect(before.length).toBeGreaterThan(2);
    const joints = jointsOf(after);
    for (const [key, { verdict }] of before) {
      const joint = joints.get(key);
      if (joint === undefined || (verdict === "broken" && isBrokenWithoutRoles(joint))) continue;
      expect([key, joint.verdict]).toEqual([key, "unknown"]);
      expect(joint.missing).toContain("Microsoft.Authorization/roleAssignments/read at /subscriptions/");
    }
    expect([...joints.values()].filter((joint) => restsOnRoles(joint) && joint.verdict !== "unknown")).toEqual([]);
  });
});

describe.each(names)("%s with pods after the first page answered 500", (name) => {
  it("calls none of the others absent", async () => {
    const estate = estateOf(name);
    estate.kubernetes.maxPageSize = 2;
    estate.kubernetes.faults.push({
      match: /^GET \/api\/v1\/pods\?/,
      fromPage: true,
      status: 500,
      retryAfterInSeconds: 0,
    });
    const { evaluation: after, inventory } = await evaluateEstate(estate, { clusterName: "aks" });
    const pods = inventory.readings.find(({ what }) => what === "pods");
    expect(pods).toMatchObject({ status: "partial", reason: "server-error", count: 2 });
    const before = wholeOf(name).evaluation;
    expect(after.bridges.map(({ id }) => id).toSorted()).toEqual(before.bridges.map(({ id }) => id).toSorted());
    expectNothingBolder(before, after, "500");
    const reached = [...jointsOf(after).values()].filter(({ missing }) =>
      missing?.includes("a complete reading of Pods"),
    );
    expect(reached.length).toBeGreaterThan(0);
  });
});

/** What can become of one reading, and of what it brought. */
const losses: Record<string, (one: Collected) => Collected | null> = {
  "never tried": () => null,
  refused: (one) => incomplete(one, "failed", "forbidden", () => []),
  "cut off after its first half": (one) =>
    incomplete(one, "partial", "server-error", (all) => all.slice(0, all.length / 2)),
  "without its first half": (one) => incomplete(one, "partial", "throttled", (all) => all.slice(all.length / 2)),
};

function incomplete(
  { reading, resources }: Collected,
  status: "failed" | "partial",
  reason: "forbidden" | "server-error" | "throttled",
  keep: (all: readonly unknown[]) => readonly unknown[],
): Collected {
  const kept = keep(resources);
  return { reading: { ...reading, status, reason, detail: null, count: kept.length }, resources: kept } as Collected;
}

describe.each(names)("%s without any one of its readings", (name) => {
  const evaluateWith = (collected: readonly (Collected | null)[]) => {
    const { inventory } = wholeOf(name);
    const rest = collected.filter((one) => one !== null);
    return evaluate(toInventory(rest, inventory.clusters, inventory.readAt));
  };

  it.each(Object.entries(losses))("claims nothing more when it was %s", (_, lose) => {
    const { collected, evaluation } = wholeOf(name);
    expect(collected.length).toBeGreaterThan(50);
    for (const lost of collected) {
      const after = evaluateWith(collected.map((one) => (one === lost ? lose(one) : one)));
      expectNothingBolder(evaluation, after, `${lost.reading.what} in ${lost.reading.scope}`);
    }
  });

  it("claims nothing more when several were lost, in whatever way", () => {
    const { collected, evaluation } = wholeOf(name);
    const ways = Object.values(losses);
    const kept = (one: Collected) => one;
    const fate = fc.oneof(
      { weight: 8, arbitrary: fc.constant(kept) },
      { weight: 1, arbitrary: fc.constantFrom(...ways) },
    );
    const fates = fc.array(fate, { minLength: collected.length, maxLength: collected.length });
    const check = (chosen: readonly (typeof ways)[number][]) => {
      const after = evaluateWith(collected.map((one, index) => (chosen[index] ?? kept)(one)));
      expectNothingBolder(evaluation, after, "several");
    };
    fc.assert(fc.property(fates, check), { numRuns: 300, seed: 20 });
  });

  it("would claim more if an empty answer passed for a complete one", () => {
    const { collected, evaluation } = wholeOf(name);
    const emptied = (one: Collected) => ({ ...one, resources: [] }) as Collected;
    const bolder = collected.flatMap((lost) =>
      bolderVerdicts(evaluation, evaluateWith(collected.map((one) => (one === lost ? emptied(one) : one)))),
    );
    expect(bolder.length).toBeGreaterThan(5);
  });

  it("says nothing of bridges without readings at all", () => {
    expect(evaluateWith([])).toMatchObject({ bridges: [], findings: [] });
  });
});
