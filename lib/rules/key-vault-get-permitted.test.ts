import { expect, test } from "vitest";
import { anAssignment, aRole } from "../testing/access-story.ts";
import { anEnv, dataStory } from "../testing/data-story.ts";
import { managedIdentity, subscription } from "../testing/identity-story.ts";
import { jointOf, valuesOf } from "../testing/joint-of.ts";
import { aPolicy, classStory, secretClass, secretsUser, vault } from "../testing/key-vault.ts";

const rule = "key-vault-get-permitted";
const judge = (...given: Parameters<typeof classStory>) => jointOf(classStory(...given), "key-vault", rule);
const reader = aRole("21090545", "Key Vault Reader", {
  dataActions: ["Microsoft.KeyVault/vaults/*/read", "Microsoft.KeyVault/vaults/secrets/readMetadata/action"],
});
const withPolicies = (...accessPolicies: (typeof vault.accessPolicies)[number][]) => ({
  roleAssignments: [],
  keyVaults: [{ ...vault, usesRbac: false, accessPolicies }],
});

test("is intact when a role grants getSecret, at whatever scope above", () => {
  expect(judge()?.message).toBe("id-checkout may get secrets of kv-shop, by Key Vault Secrets User.");
  expect(judge({ roleAssignments: [anAssignment(secretsUser, subscription.id.toUpperCase())] })?.verdict).toBe(
    "intact",
  );
});

test("is broken for Key Vault Reader, which reads no secret's value", () => {
  const joint = judge({ roleDefinitions: [reader, secretsUser], roleAssignments: [anAssignment(reader, vault.id)] });
  expect(joint?.verdict).toBe("broken");
  expect(joint?.message).toContain("it holds Key Vault Reader, which does not grant it");
});

test("counts a role on the very secrets that the class fetches, and no others", () => {
  const onSecret = (name: string) => ({ roleAssignments: [anAssignment(secretsUser, `${vault.id}/secrets/${name}`)] });
  expect(judge(onSecret("DB-password"))?.verdict).toBe("intact");
  const two = [...secretClass.objects, { name: "api-key", type: "secret" as const, alias: null }];
  const joint = judge({ ...onSecret("db-password"), secretProviderClasses: [{ ...secretClass, objects: two }] });
  expect(joint?.verdict).toBe("broken");
  expect(joint?.message).toContain("may not get secret api-key of kv-shop");
});

test("asks for certificates and keys with their own actions", () => {
  const objects = [{ name: "tls", type: "cert" as const, alias: "db-password" }];
  const joint = judge({ secretProviderClasses: [{ ...secretClass, objects }] });
  expect(joint?.verdict).toBe("broken");
  expect(joint?.fix?.az).toContain("db79e9a7-68ee-4b58-9aeb-b90e7c24fcba");
});

test("reads access policies as the vault does: get or all, whatever the case of ids", () => {
  expect(judge(withPolicies(aPolicy()))?.verdict).toBe("intact");
  expect(
    judge(withPolicies(aPolicy({ secrets: ["all"], objectId: managedIdentity.principalId.toUpperCase() })))?.verdict,
  ).toBe("intact");
  expect(judge(withPolicies(aPolicy({ secrets: ["list"] })))?.message).toContain(
    'its access policy does not list "get" for secrets',
  );
  expect(judge(withPolicies())?.verdict).toBe("broken");
});

test("says unknown, not broken, for a workload that calls the vault itself and may come for keys only", () => {
  const crypto = aRole("12338af0", "Key Vault Crypto User", { dataActions: ["Microsoft.KeyVault/vaults/keys/read"] });
  const container = { env: [anEnv("KEY_ID", "https://kv-shop.vault.azure.net/keys/wrapping")] };
  const judgeItself = (...given: Parameters<typeof dataStory>[0]["resources"][]) =>
    jointOf(dataStory({ container, resources: { keyVaults: [vault], ...given[0] } }), "key-vault", rule);
  const roleDefinitions = [crypto, reader, secretsUser];
  expect(judgeItself({ roleDefinitions, roleAssignments: [anAssignment(crypto, vault.id)] })).toMatchObject({
    verdict: "unknown",
    fix: null,
  });
  expect(judgeItself({ roleDefinitions, roleAssignments: [anAssignment(secretsUser, vault.id)] })?.verdict).toBe(
    "intact",
  );
  expect(judgeItself({ roleDefinitions, roleAssignments: [] })?.verdict).toBe("broken");
  expect(judgeItself(withPolicies(aPolicy({ secrets: [], keys: ["get"] })))?.verdict).toBe("unknown");
  const both = { keyVaults: [{ ...vault, accessPolicies: [aPolicy()] }] };
  expect(judgeItself({ ...both, roleDefinitions, roleAssignments: [anAssignment(crypto, vault.id)] })?.verdict).toBe(
    "unknown",
  );
});

test("says unknown when a policy of somebody unknown would do: it may be a group", () => {
  const joint = judge(withPolicies(aPolicy({ objectId: "0e0e0e0e-0000-4000-8000-000000000001" })));
  expect(joint?.verdict).toBe("unknown");
  expect(joint?.missing).toContain("0e0e0e0e-0000-4000-8000-000000000001");
});

test("does not take another identity's policy for a group's", () => {
  const other = {
    ...managedIdentity,
    id: `${managedIdentity.id}-2`,
    clientId: "c2",
    principalId: "0d0d0d0d-0000-4000-8000-0000000000d9",
  };
  const story = {
    ...withPolicies(aPolicy({ objectId: other.principalId })),
    userAssignedIdentities: [managedIdentity, other],
  };
  expect(judge(story)?.verdict).toBe("broken");
});

test("says unknown when the role assignments could not be listed", () => {
  expect(judge({ roleAssignments: [] }, {}, [{ what: "roleAssignments", scope: subscription.id }])).toMatchObject({
    verdict: "unknown",
    missing: `Microsoft.Authorization/roleAssignments/read at ${subscription.id}`,
  });
});

test("shows the action that is asked for beside the role that is held", () => {
  expect(valuesOf(judge())).toEqual({
    expected: "Microsoft.KeyVault/vaults/secrets/getSecret/action",
    found: "Key Vault Secrets User",
  });
});
