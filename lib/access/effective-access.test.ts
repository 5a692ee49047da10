import { describe, expect, it } from "vitest";
import type { ReachingRoleAssignment } from "../inventory/azure/role-assignment.ts";
import type { Resources } from "../inventory/inventory.ts";
import { indexInventory, type InventoryIndex } from "../inventory/inventory-index.ts";
import { valueOf } from "../inventory/lookup.ts";
import type { Reading } from "../inventory/reading.ts";
import { aDenial, anAssignment, aRole } from "../testing/access-story.ts";
import { group, managedIdentity, subscription } from "../testing/identity-story.ts";
import { inventoryOf, readAt, type Unread } from "../testing/inventory-of.ts";
import { effectiveAccess } from "./effective-access.ts";
import { membershipScope, questionsOf } from "./membership.ts";

const vault = `${group}/providers/Microsoft.KeyVault/vaults/kv-shop`;
const action = "Microsoft.KeyVault/vaults/secrets/getSecret/action";
const reader = aRole("11111111", "Key Vault Secrets User", {
  dataActions: ["Microsoft.KeyVault/vaults/secrets/getSecret/action"],
});
const contributor = aRole("22222222", "Contributor", { actions: ["*"] });

function answer(resources: Partial<Resources>, unread: readonly Unread[] = []) {
  const given = { subscriptions: [subscription], roleDefinitions: [reader, contributor], ...resources };
  const access = effectiveAccess(indexInventory(inventoryOf(given, unread)), {
    principalId: managedIdentity.principalId,
    resourceId: vault,
    action,
    isDataAction: true,
  });
  return access.state === "found" ? access.value.answer : access.state;
}

describe("effective access", () => {
  it("is granted at the resource, its group, its subscription and the management group above", () => {
    const scopes = [vault, group, subscription.id, "/providers/Microsoft.Management/managementGroups/root", "/"];
    for (const scope of scopes)
      expect(answer({ roleAssignments: [anAssignment(reader, scope)] }), scope).toBe("granted");
  });

  it("takes a management group for the one above the subscription in whose listing it was seen, and for no other", () => {
    const scope = "/providers/Microsoft.Management/managementGroups/elsewhere";
    const listedIn = "/subscriptions/0a0a0a0a-0000-4000-8000-00000000000f";
    expect(answer({ roleAssignments: [anAssignment(reader, scope, { listedIn })] })).toBe("missing");
    const toGroup = { principalId: "99999999-0000-4000-8000-000000000000", principalType: "Group" };
    expect(answer({ roleAssignments: [anAssignment(reader, scope, { ...toGroup, listedIn })] })).toBe("missing");
    const denyAssignments = [aDenial(scope, { dataActions: ["*"] }, { listedIn })];
    expect(answer({ roleAssignments: [anAssignment(reader, vault)], denyAssignments })).toBe("granted");
  });

  it("compares scopes, principals and roles without regard to case", () => {
    const shouting = {
      ...anAssignment(reader, vault.toUpperCase()),
      principalId: managedIdentity.principalId.toUpperCase(),
      roleDefinitionId: reader.id.toUpperCase(),
    };
    expect(answer({ roleAssignments: [shouting] })).toBe("granted");
  });

  it("does not take a neighbour whose name begins alike for a container", () => {
    expect(
      answer({ roleAssignments: [anAssignment(reader, `${group}/providers/Microsoft.KeyVault/vaults/kv-sho`)] }),
    ).toBe("missing");
    expect(answer({ roleAssignments: [anAssignment(reader, `${vault}2`)] })).toBe("missing");
  });

  it("is partial for a grant on one secret of the vault", () => {
    expect(answer({ roleAssignments: [anAssignment(reader, `${vault}/secrets/one`)] })).toBe("partial");
  });

  it("never finds a data action in a control-plane wildcard", () => {
    expect(answer({ roleAssignments: [anAssignment(contributor, subscription.id)] })).toBe("missing");
  });

  it("subtracts within one element only: another element or role may still grant", () => {
    const less = aRole("33333333", "Less", { dataActions: ["*"], notDataActions: [action] });
    const both = aRole("44444444", "Both", { dataActions: ["*"], notDataActions: [action] }, { dataActions: [action] });
    const roleDefinitions = [reader, less, both];
    expect(answer({ roleDefinitions, roleAssignments: [anAssignment(less, vault)] })).toBe("missing");
    expect(answer({ roleDefinitions, roleAssignments: [anAssignment(both, vault)] })).toBe("granted");
    expect(answer({ roleDefinitions, roleAssignments: [anAssignment(less, vault), anAssignment(reader, group)] })).toBe(
      "granted",
    );
  });

  it("is conditional under a condition, unless another grant has none", () => {
    const conditioned = anAssignment(reader, vault, { condition: "@Resource[...] StringEquals 'x'" });
    expect(answer({ roleAssignments: [conditioned] })).toBe("conditional");
    expect(answer({ roleAssignments: [conditioned, anAssignment(reader, group)] })).toBe("granted");
  });

  it("is granted under a condition that targets other actions only, on the assignment or in the role", () => {
    const onBlobs = "(!(ActionMatches{'Microsoft.Storage/*'})) OR (@Resource[a:b] StringEquals 'x')";
    expect(answer({ roleAssignments: [anAssignment(reader, vault, { condition: onBlobs })] })).toBe("granted");
    const roleDefinitions = [aRole("66666666", "Conditional", { dataActions: [action], condition: onBlobs })];
    const [role = reader] = roleDefinitions;
    expect(answer({ roleDefinitions, roleAssignments: [anAssignment(role, vault)] })).toBe("granted");
    const onSecrets = aRole("66666666", "Conditional", { dataActions: [action], condition: "@Resource[a:b] Exists" });
    expect(answer({ roleDefinitions: [onSecrets], roleAssignments: [anAssignment(onSecrets, vault)] })).toBe(
      "conditional",
    );
  });

  it("is denied by a deny assignment, but not for an excluded principal or a child of a scope it does not pass on to", () => {
    const roleAssignments = [anAssignment(reader, vault)];
    const deny = { dataActions: ["*"] };
    expect(answer({ roleAssignments, denyAssignments: [aDenial(group, deny)] })).toBe("denied");
    expect(
      answer({
        roleAssignments,
        denyAssignments: [aDenial(group, deny, { excludePrincipalIds: [managedIdentity.principalId] })],
      }),
    ).toBe("granted");
    expect(
      answer({ roleAssignments, denyAssignments: [aDenial(group, deny, { doNotApplyToChildScopes: true })] }),
    ).toBe("granted");
  });

  describe("through a group", () => {
    const throughGroup = anAssignment(reader, group, {
      principalId: "99999999-0000-4000-8000-000000000000",
      principalType: "Group",
    });
    const scope = membershipScope({ principalId: managedIdentity.principalId, subscription: subscription.id });
    const asked: Reading = {
      source: "azure",
      what: "reachingRoleAssignments",
      scope,
      status: "complete",
      reason: null,
      detail: null,
      at: readAt,
      count: 0,
    };
    const withAnswer = (reachingRoleAssignments: readonly ReachingRoleAssignment[], readings = [asked]) => {
      const inventory = inventoryOf({
        subscriptions: [subscription],
        roleDefinitions: [reader],
        roleAssignments: [throughGroup],
        reachingRoleAssignments,
      });
      return indexInventory({ ...inventory, readings: [...inventory.readings, ...readings] });
    };
    const ask = (index: InventoryIndex) =>
      valueOf(
        effectiveAccess(index, {
          principalId: managedIdentity.principalId,
          resourceId: vault,
          action,
          isDataAction: true,
        }),
      )?.answer;

    it("is unproved, and noted as a question, while membership was not read", () => {
      const index = withAnswer([], []);
      expect(ask(index)).toBe("unproved");
      expect(questionsOf(index)).toEqual([{ principalId: managedIdentity.principalId, subscription: subscription.id }]);
    });

    it("is granted when ARM says that the group's assignment reaches the identity", () => {
      const reaching = {
        id: throughGroup.id.toUpperCase(),
        name: throughGroup.name,
        reaches: managedIdentity.principalId,
      };
      expect(ask(withAnswer([reaching]))).toBe("granted");
    });

    it("is granted by the group's role where the identity's own is under a condition", () => {
      const conditioned = anAssignment(reader, vault, { condition: "x" });
      const inventory = inventoryOf({
        subscriptions: [subscription],
        roleDefinitions: [reader],
        roleAssignments: [conditioned, throughGroup],
        reachingRoleAssignments: [
          { id: throughGroup.id, name: throughGroup.name, reaches: managedIdentity.principalId },
        ],
      });
      expect(ask(indexInventory({ ...inventory, readings: [...inventory.readings, asked] }))).toBe("granted");
    });

    it("is missing when ARM says that it does not", () => {
      expect(ask(withAnswer([]))).toBe("missing");
    });

    it("stays unproved when ARM could not say", () => {
      expect(ask(withAnswer([], [{ ...asked, status: "failed", reason: "throttled" }]))).toBe("unproved");
    });

    it("is not asked where a group holds nothing that would help", () => {
      const index = indexInventory(
        inventoryOf({
          subscriptions: [subscription],
          roleDefinitions: [contributor],
          roleAssignments: [{ ...throughGroup, roleDefinitionId: contributor.id }],
        }),
      );
      expect(ask(index)).toBe("missing");
      expect(questionsOf(index)).toEqual([]);
    });
  });

  it("is unproved when a deny assignment forbids it to somebody who could be a group of the identity", () => {
    const denyAssignments = [
      aDenial(group, { dataActions: ["*"] }, { principalIds: ["99999999-0000-4000-8000-000000000000"] }),
    ];
    expect(answer({ roleAssignments: [anAssignment(reader, vault)], denyAssignments })).toBe("unproved");
    const other = { ...managedIdentity, principalId: "99999999-0000-4000-8000-000000000000" };
    expect(
      answer({ roleAssignments: [anAssignment(reader, vault)], denyAssignments, userAssignedIdentities: [other] }),
    ).toBe("granted");
  });

  it("is unproved when a deny assignment for everyone spares somebody who could be a group of the identity", () => {
    const roleAssignments = [anAssignment(reader, vault)];
    const excludePrincipalIds = ["99999999-0000-4000-8000-000000000000"];
    const deny = { dataActions: ["*"] };
    expect(answer({ roleAssignments, denyAssignments: [aDenial(group, deny, { excludePrincipalIds })] })).toBe(
      "unproved",
    );
    const spared = { excludePrincipalIds, singlePrincipalIds: excludePrincipalIds };
    expect(answer({ roleAssignments, denyAssignments: [aDenial(group, deny, spared)] })).toBe("denied");
    const conditioned = { ...deny, condition: "@Resource[a:b] Exists" };
    expect(answer({ roleAssignments, denyAssignments: [aDenial(group, conditioned)] })).toBe("unproved");
  });

  it("is unproved when the definition of a role that it holds is not among those that were read", () => {
    expect(answer({ roleDefinitions: [], roleAssignments: [anAssignment(reader, vault)] })).toBe("unproved");
  });

  it.each(["roleAssignments", "roleDefinitions", "denyAssignments"] as const)(
    "is unread when the %s could not be read in full",
    (what) => {
      expect(
        answer({ roleAssignments: [anAssignment(reader, vault)] }, [{ what, status: "partial", reason: "throttled" }]),
      ).toBe("unread");
    },
  );

  it("goes by the permissions and not by the role's name", () => {
    const impostor = aRole("55555555", "Key Vault Secrets User", {
      dataActions: ["Microsoft.KeyVault/vaults/keys/read"],
    });
    expect(answer({ roleDefinitions: [impostor], roleAssignments: [anAssignment(impostor, vault)] })).toBe("missing");
  });
});
