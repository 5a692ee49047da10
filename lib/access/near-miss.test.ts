import { expect, it } from "vitest";
import type { RoleAssignment } from "../inventory/azure/role-assignment.ts";
import { indexInventory } from "../inventory/inventory-index.ts";
import { aRole, anAssignment } from "../testing/access-story.ts";
import { group, managedIdentity, subscription } from "../testing/identity-story.ts";
import { inventoryOf, type Unread } from "../testing/inventory-of.ts";
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
