import { expect, test } from "vitest";
import { anAssignment, aRole } from "../testing/access-story.ts";
import { dataReader, settingsIdentity, settingsStory, store } from "../testing/app-configuration.ts";
import { anEnv, aWholeSecret } from "../testing/data-story.ts";
import { managedIdentity, subscription } from "../testing/identity-story.ts";
import { bridgeOf, jointOf, valuesOf } from "../testing/joint-of.ts";

const rule = "app-configuration-data-role";
const contributor = aRole("b24988ac", "Contributor", { actions: ["*"] });
const ofSettings = { principalId: settingsIdentity.principalId };
const itself = { env: [anEnv("CONFIG_ENDPOINT", "https://appcs-shop.azconfig.io")] };

test("is intact when a role of the provider's identity grants the data action", () => {
  const joint = jointOf(settingsStory(), "app-configuration", rule);
  expect(joint).toMatchObject({
    verdict: "intact",
    message: "id-settings may read the key-values of appcs-shop, by App Configuration Data Reader.",
  });
});

test("is broken for Contributor, which carries no data action", () => {
  const roleAssignments = [anAssignment(contributor, store.id, ofSettings)];
  const joint = jointOf(
    settingsStory({ roleDefinitions: [contributor, dataReader], roleAssignments }),
    "app-configuration",
    rule,
  );
  expect(joint?.verdict).toBe("broken");
  expect(joint?.message).toContain("it holds Contributor, which does not grant it");
  expect(valuesOf(joint)["found"]).toBe("Contributor");
  expect(joint?.fix?.az).toContain(`--assignee-object-id ${settingsIdentity.principalId}`);
});

test("is broken when the workload's identity holds the role, but the provider's does not", () => {
  const roleAssignments = [anAssignment(dataReader, store.id)];
  expect(jointOf(settingsStory({ roleAssignments }), "app-configuration", rule)?.verdict).toBe("broken");
});

test("asks the workload's own identity where the workload calls the store itself", () => {
  const roleAssignments = [anAssignment(dataReader, store.id)];
  const bridge = bridgeOf(settingsStory({ roleAssignments }, itself), "app-configuration");
  expect(bridge?.verdict).toBe("intact");
  expect(bridge?.joints.map((joint) => joint.rule)).toEqual([
    "identity-bridge-stands",
    "app-configuration-store-exists",
    rule,
    "network-reachable",
  ]);
  expect(jointOf(settingsStory({}, itself), "app-configuration", rule)?.message).toContain(managedIdentity.name);
});

test("says unknown, not broken, for a connection string while the store takes them", () => {
  const text = "Endpoint=https://appcs-shop.azconfig.io;Id=x;Secret=p4ss";
  const judge = (localAuthDisabled: boolean) => {
    const appConfigurationStores = [{ ...store, localAuthDisabled }];
    const container = { env: [anEnv("SETTINGS", text)] };
    return jointOf(settingsStory({ appConfigurationStores }, container), "app-configuration", rule);
  };
  expect(judge(false)).toMatchObject({ verdict: "unknown", fix: null });
  expect(judge(true)?.verdict).toBe("broken");
});

test("says unknown, not broken, where a Secret may hold a connection string while the store takes them", () => {
  const judge = (localAuthDisabled: boolean, container: Parameters<typeof settingsStory>[1]) =>
    jointOf(
      settingsStory({ appConfigurationStores: [{ ...store, localAuthDisabled }], roleAssignments: [] }, container),
      "app-configuration",
      rule,
    )?.verdict;
  const container = { ...itself, envFrom: [aWholeSecret("shop-env")] };
  expect([judge(false, container), judge(true, container)]).toEqual(["unknown", "broken"]);
  const throughProvider = {
    envFrom: [{ ...aWholeSecret("settings"), kind: "ConfigMap" } as const, aWholeSecret("shop-env")],
  };
  expect(judge(false, throughProvider)).toBe("broken");
});

test("is settling while the grant is younger than the store may take to notice", () => {
  const changedAt = "2030-01-02T03:00:00Z";
  const roleAssignments = [anAssignment(dataReader, store.id, { ...ofSettings, changedAt })];
  expect(jointOf(settingsStory({ roleAssignments }), "app-configuration", rule)?.verdict).toBe("settling");
});

test("says unknown when the role assignments could not be listed", () => {
  const story = settingsStory({ roleAssignments: [] }, undefined, [
    { what: "roleAssignments", scope: subscription.id },
  ]);
  expect(jointOf(story, "app-configuration", rule)).toMatchObject({
    verdict: "unknown",
    missing: `Microsoft.Authorization/roleAssignments/read at ${subscription.id}`,
  });
});

test("says unknown when a group's role would grant it", () => {
  const roleAssignments = [
    anAssignment(dataReader, store.id, { principalId: "0e0e0e0e-0000-4000-8000-000000000001", principalType: "Group" }),
  ];
  expect(jointOf(settingsStory({ roleAssignments }), "app-configuration", rule)?.verdict).toBe("unknown");
});
