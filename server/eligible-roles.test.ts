import { expect, it } from "vitest";
import { roleEligibility } from "./simulator/build/authorization.ts";
import type { Estate } from "./simulator/estate.ts";
import { startEstate } from "./simulator/start-estate.ts";
import { evaluateRunning } from "./testing/evaluate-estate.ts";
import { identities, southSubscription } from "./testing/two-harbours/names.ts";
import { twoHarbours } from "./testing/two-harbours.ts";

const { principalId } = identities.pilots;

/** The pilots' role, which they hold no longer, and are eligible for. */
function eligiblePilots(): Estate {
  const estate = twoHarbours();
  const isPilots = (id: unknown) => String(id).toLowerCase() === principalId.toLowerCase();
  const held = estate.arm
    .listOfType("Microsoft.Authorization/roleAssignments")
    .find(({ properties }) => isPilots(properties["principalId"]));
  if (held === undefined) throw new Error("the pilots hold no role");
  const { scope, roleDefinitionId } = held.properties as { scope: string; roleDefinitionId: string };
  estate.arm.remove(held.id);
  estate.arm.upsert(roleEligibility({ scope, principalId, roleId: roleDefinitionId.split("/").at(-1) ?? "" }));
  return estate;
}

async function readPilots(estate: Estate) {
  const running = await startEstate(estate, { clusterName: "quay" });
  const { evaluation, inventory } = await evaluateRunning(running);
  await running.close();
  const bridge = evaluation.bridges.find(({ kind, namespace }) => kind === "openai" && namespace === "pilots");
  const joint = bridge?.joints.find(({ rule }) => rule === "openai-data-actions-granted");
  const asked = inventory.readings.filter(({ what }) => what === "roleEligibilities");
  return { joint, asked: asked.map(({ scope, status }) => [scope, status]) };
}

const scope = `/subscriptions/${southSubscription}/principals/${principalId}`.toLowerCase();

it("explains a missing role by what the identity is eligible for, which is asked for where one is missing", async () => {
  const { joint, asked } = await readPilots(eligiblePilots());
  expect(joint).toMatchObject({
    verdict: "broken",
    message: expect.stringContaining("It is only eligible for Harbour Model Caller"),
  });
  expect(asked).toContainEqual([scope, "complete"]);
});

it("proves the missing role without the explanation where eligibilities may not be read", async () => {
  const estate = eligiblePilots();
  estate.arm.denials.push({ action: "Microsoft.Authorization/roleEligibilityScheduleInstances/read", scope: "/" });
  const { joint, asked } = await readPilots(estate);
  expect(joint).toMatchObject({ verdict: "broken", message: expect.not.stringContaining("eligible") });
  expect(asked).toContainEqual([scope, "failed"]);
});
