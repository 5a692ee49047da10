import { expect, test } from "vitest";
import { indexInventory } from "../inventory/inventory-index.ts";
import { anAssignment, aRole } from "../testing/access-story.ts";
import { managedIdentity } from "../testing/identity-story.ts";
import { inventoryOf } from "../testing/inventory-of.ts";
import { aPolicy, vault } from "../testing/key-vault.ts";
import { policyAccess, policyGrants } from "./key-vault-policy.ts";
import { vaultsGrantedTo } from "./vault-grants.ts";

const stranger = aPolicy({ objectId: "0e0e0e0e-0000-4000-8000-000000000001" });
const ask = (...accessPolicies: (typeof vault.accessPolicies)[number][]) =>
  policyAccess(
    indexInventory(inventoryOf({ userAssignedIdentities: [managedIdentity] })),
    { ...vault, accessPolicies },
    managedIdentity.principalId,
    "secret",
  );

test("prefers the principal's own policy to a stranger's", () => {
  const own = aPolicy();
  const nearest = null;
  expect(ask(stranger, own)).toEqual({ answer: "granted", via: [own], held: [own], nearest });
  expect(ask(stranger)).toEqual({ answer: "unproved", via: [stranger], held: [], nearest });
  expect(ask()).toEqual({ answer: "missing", via: [], held: [], nearest });
});

test("takes the client id for nobody's object id, and does not take a service principal that is gone for a group", () => {
  const toClient = aPolicy({ objectId: managedIdentity.clientId });
  expect(ask(toClient)).toMatchObject({ answer: "missing", nearest: { kind: "client-id", policy: toClient } });
  expect(ask(toClient, stranger).answer).toBe("unproved");
  const left = anAssignment(aRole("1", "Reader"), vault.id, { principalId: stranger.objectId });
  const inventory = inventoryOf({ userAssignedIdentities: [managedIdentity], roleAssignments: [left] });
  const { principalId } = managedIdentity;
  expect(
    policyAccess(indexInventory(inventory), { ...vault, accessPolicies: [stranger] }, principalId, "secret"),
  ).toMatchObject({ answer: "missing", nearest: { kind: "former-identity", policy: stranger } });
});

test("keeps secrets, keys and certificates apart", () => {
  const policy = aPolicy({ secrets: ["List"], keys: ["Get"], certificates: ["ALL"] });
  expect([policyGrants(policy, "secret"), policyGrants(policy, "key"), policyGrants(policy, "cert")]).toEqual([
    false,
    true,
    true,
  ]);
});

test("leaves a policy on behalf of somebody out, the stranger's too", () => {
  const applicationId = "0f0f0f0f-0000-4000-8000-000000000001";
  expect(ask(aPolicy({ applicationId }), { ...stranger, applicationId }).answer).toBe("missing");
});

test("lists the vaults of a principal once each, by host, whatever the case of its id", () => {
  const other = { ...vault, id: `${vault.id}-a`, name: "kv-a", host: "kv-a.vault.azure.net" };
  const keyVaults = [
    { ...vault, accessPolicies: [aPolicy(), aPolicy()] },
    { ...other, accessPolicies: [aPolicy({ objectId: managedIdentity.principalId.toUpperCase() })] },
  ];
  const grants = vaultsGrantedTo(indexInventory(inventoryOf({ keyVaults })), managedIdentity.principalId);
  expect(grants.map(({ vault: { name }, says }) => [name, says])).toEqual([
    ["kv-a", "an access policy"],
    ["kv-shop", "an access policy"],
  ]);
});
