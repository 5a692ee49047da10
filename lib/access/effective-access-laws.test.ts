import fc from "fast-check";
import { expect, it } from "vitest";
import type { RoleAssignment } from "../inventory/azure/role-assignment.ts";
import type { PermissionElement, RoleDefinition } from "../inventory/azure/role-definition.ts";
import { indexInventory } from "../inventory/inventory-index.ts";
import { valueOf } from "../inventory/lookup.ts";
import { aRole, anAssignment } from "../testing/access-story.ts";
import { managedIdentity, subscription } from "../testing/identity-story.ts";
import { inventoryOf } from "../testing/inventory-of.ts";
import { effectiveAccess, type Access } from "./effective-access.ts";
import { elementGrants } from "./match-action.ts";
import { relateScope } from "./scope.ts";

const group = `${subscription.id}/resourceGroups/rg-shop`;
const vault = `${group}/providers/Microsoft.KeyVault/vaults/kv-shop`;
const action = "Microsoft.KeyVault/vaults/secrets/getSecret/action";

const patterns = fc.subarray(["*", "*/action", "Microsoft.KeyVault/*", "microsoft.keyvault/vaults/keys/*", action]);
const element: fc.Arbitrary<Partial<PermissionElement>> = fc.record({
  dataActions: patterns,
  notDataActions: patterns,
  actions: patterns,
  condition: fc.constantFrom(null, "@Resource[a:b] Exists", "!(ActionMatches{'Microsoft.Storage/*'})"),
});
const elements = fc.array(element, { maxLength: 3 });
const scopes = ["/", subscription.id, group, vault, `${vault}/secrets/one`, `${vault}2`, `${group}2`];

interface Held {
  readonly role: RoleDefinition;
  readonly assignment: RoleAssignment;
}
const held: fc.Arbitrary<Held> = fc
  .record({ number: fc.nat({ max: 9999 }), elements, scope: fc.constantFrom(...scopes) })
  .map(({ number, elements: given, scope }) => {
    const role = aRole(String(number).padStart(8, "0"), `role ${number}`, ...given);
    return { role, assignment: anAssignment(role, scope) };
  });
const holding = fc.uniqueArray(held, { selector: ({ role }) => role.name, maxLength: 5 });

function answerOf(grants: readonly Held[]): Access["answer"] | undefined {
  const inventory = inventoryOf({
    subscriptions: [subscription],
    roleDefinitions: grants.map(({ role }) => role),
    roleAssignments: grants.map(({ assignment }) => assignment),
  });
  const question = { principalId: managedIdentity.principalId, resourceId: vault, action, isDataAction: true };
  return valueOf(effectiveAccess(indexInventory(inventory), question))?.answer;
}

it("does not depend on the order of the assignments", () => {
  fc.assert(
    fc.property(holding, (grants) => {
      expect(answerOf(grants.toReversed())).toBe(answerOf(grants));
    }),
  );
});

it("never takes away with one more role what another grants", () => {
  const worth: readonly (Access["answer"] | undefined)[] = ["missing", "partial", "conditional", "granted"];
  fc.assert(
    fc.property(holding, held, (grants, another) => {
      fc.pre(grants.every(({ role }) => role.name !== another.role.name));
      expect(worth.indexOf(answerOf([...grants, another]))).toBeGreaterThanOrEqual(worth.indexOf(answerOf(grants)));
    }),
  );
});

it("subtracts inside one element: another in the same role grants as if it stood alone", () => {
  fc.assert(
    fc.property(elements, element, (others, one) => {
      const alone = aRole("00000001", "alone", one);
      const together = aRole("00000002", "together", ...others, one);
      const isGranted = (role: RoleDefinition) =>
        answerOf([{ role, assignment: anAssignment(role, vault) }]) === "granted";
      expect(!isGranted(alone) || isGranted(together)).toBe(true);
    }),
  );
});

it("grants within an element what its actions name and its notActions do not", () => {
  fc.assert(
    fc.property(patterns, patterns, (dataActions, notDataActions) => {
      const none = { actions: [], notActions: [], condition: null };
      const names = (given: readonly string[]) =>
        elementGrants({ ...none, dataActions: given, notDataActions: [] }, action, true);
      const granted = elementGrants({ ...none, dataActions, notDataActions }, action, true);
      expect(granted).toBe(names(dataActions) && !names(notDataActions));
    }),
  );
});

it("relates scopes as lists of segments do", () => {
  const path = fc.array(fc.constantFrom("a", "ab", "b"), { minLength: 1, maxLength: 4 });
  const startsWith = (long: readonly string[], short: readonly string[]) =>
    short.every((each, at) => long[at] === each);
  fc.assert(
    fc.property(path, path, (scope, resource) => {
      const expected = startsWith(resource, scope) ? "covers" : startsWith(scope, resource) ? "inside" : "elsewhere";
      expect(relateScope(`/${scope.join("/")}`, `/${resource.join("/")}`)).toBe(expected);
      expect(relateScope("/", `/${resource.join("/")}`)).toBe("covers");
    }),
  );
});
