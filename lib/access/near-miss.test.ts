import { expect, it } from "vitest";
import type { RoleAssignment, RoleEligibility } from "../inventory/azure/role-assignment.ts";
import { indexInventory } from "../inventory/inventory-index.ts";
import { aRole, anAssignment } from "../testing/access-story.ts";
import { group, managedIdentity, subscription } from "../testing/identity-story.ts";
import { inventoryOf, readAt, type Unread } from "../testing/inventory-of.ts";
import { eligibilityQuestionsOf } from "./eligibility.ts";
import { membershipScope } from "./membership.ts";
import { nearMisses } from "./near-miss.ts";

const vaultAt = (name: string) => `${group}/providers/Microsoft.KeyVault/vaults/${name}`;
const vault = vaultAt("kv-shop");
const action = "Microsoft.KeyVault/vaults/secrets/getSecret/action";
const reader = aRole("11111111", "Key Vault Secrets User", { dataActions: [action] });
const contributor = aRole("22222222", "Contributor", { actions: ["*"] });
const stranger = { principalId: "99999999-0000-4000-8000-000000000000" };

function near(roleAssignments: readonly RoleAssignment[], unread: readonly Unread[] = []) {
  const inventory = inventoryOf(
    {
      subscriptions: [subscription],
      userAssignedIdentities: [managedIdentity],
      roleDefinitions: [reader, contributor],
      roleAssignments,
    },
    unread,
  );
  const { principalId } = managedIdentity;
  return nearMisses(indexInventory(inventory), { principalId, resourceId: vault, action, isDataAction: true }).map(
    ({ kind, grant }) => [kind, kind === "elsewhere" ? grant.assignment.scope : grant.assignment.principalId],
  );
}

it("finds the role under the client id, under an object id that is gone, and on a sibling", () => {
  expect(
    near([
      anAssignment(reader, vaultAt("kv-other")),
      anAssignment(reader, vault, stranger),
      anAssignment(reader, group, { principalId: managedIdentity.clientId.toUpperCase() }),
    ]),
  ).toEqual([
    ["client-id", managedIdentity.clientId.toUpperCase()],
    ["former-identity", stranger.principalId],
    ["elsewhere", vaultAt("kv-other")],
  ]);
});

it("finds what the principal is eligible for, before anything else but its client id, and notes what was not asked", () => {
  const { principalId } = managedIdentity;
  const question = { principalId, resourceId: vault, action, isDataAction: true };
  const eligibility = (scope: string) => ({ ...anAssignment(reader, scope), reaches: principalId });
  const ask = (...roleEligibilities: readonly RoleEligibility[]) => {
    const inventory = inventoryOf({ subscriptions: [subscription], roleDefinitions: [reader], roleEligibilities });
    const scope = membershipScope({ principalId, subscription: subscription.id });
    const reading = { what: "roleEligibilities", scope, source: "azure", status: "complete" } as const;
    const asked = { ...reading, reason: null, detail: null, at: readAt, count: roleEligibilities.length };
    const index = indexInventory({ ...inventory, readings: [...inventory.readings, asked] });
    return { kinds: nearMisses(index, question).map(({ kind }) => kind), open: eligibilityQuestionsOf(index) };
  };
  expect(ask(eligibility(group))).toEqual({ kinds: ["eligible"], open: [] });
  expect(ask(eligibility(vaultAt("kv-other"))).kinds).toEqual([]);
  const unasked = indexInventory(inventoryOf({ subscriptions: [subscription], roleDefinitions: [reader] }));
  expect(nearMisses(unasked, question)).toEqual([]);
  expect(eligibilityQuestionsOf(unasked)).toEqual([{ principalId, subscription: subscription.id }]);
});

it("takes the sibling in the same group before one further away", () => {
  const far = `${subscription.id}/resourceGroups/rg-far/providers/Microsoft.KeyVault/vaults/kv-shop`;
  expect(near([anAssignment(reader, far), anAssignment(reader, vaultAt("kv-sh"))])).toEqual([
    ["elsewhere", vaultAt("kv-sh")],
  ]);
});

it("shows nothing that would not grant the action", () => {
  expect(near([anAssignment(contributor, vaultAt("kv-other")), anAssignment(contributor, vault, stranger)])).toEqual(
    [],
  );
});

it("takes nobody for gone who is a group, who holds it on the whole subscription, or while identities are unread", () => {
  expect(near([anAssignment(reader, vault, { ...stranger, principalType: "Group" })])).toEqual([]);
  expect(near([anAssignment(reader, subscription.id, stranger)])).toEqual([]);
  expect(near([anAssignment(reader, vault, stranger)], [{ what: "userAssignedIdentities" }])).toEqual([]);
});
