import { describe, expect, it } from "vitest";
import { parseDenyAssignment, parseRoleAssignment, parseRoleDefinition } from "./parse-authorization.ts";

const scope = "/subscriptions/S/resourceGroups/rg";
const idOf = (type: string) =>
  `${scope}/providers/Microsoft.Authorization/${type}/11111111-1111-1111-1111-111111111111`;
const name = "11111111-1111-1111-1111-111111111111";
const permission = { actions: ["*/read"], notActions: [], dataActions: [], notDataActions: [], condition: null };

const listedIn = "/subscriptions/s";

describe("a role assignment", () => {
  const id = idOf("roleAssignments");
  const properties = { principalId: "p", roleDefinitionId: "/providers/…/r", scope };

  it("is as old as its last change", () => {
    const dates = { createdOn: "2026-01-01T00:00:00.0000000Z", updatedOn: "2026-11-23T09:55:00.1234567Z" };
    const more = { principalType: "ServicePrincipal", condition: "@Resource[a] StringEquals 'b'" };
    expect(parseRoleAssignment({ id, name, properties: { ...properties, ...dates, ...more } }, listedIn)).toEqual({
      listedIn,
      id,
      name,
      ...properties,
      ...more,
      changedAt: "2026-11-23T09:55:00.123Z",
    });
  });

  it("has no age when Azure tells none", () => {
    expect(parseRoleAssignment({ id, name, properties }, listedIn)).toEqual({
      listedIn,
      id,
      name,
      ...properties,
      principalType: null,
      condition: null,
      changedAt: null,
    });
  });
});

describe("a role definition", () => {
  const id = idOf("roleDefinitions");

  it("keeps its permission elements apart, each with its condition", () => {
    const permissions = [{ actions: ["*/read"] }, { ...permission, actions: ["a/write"], condition: "(x)" }];
    const properties = { roleName: "Reader of all", type: "CustomRole", permissions, assignableScopes: ["/"] };
    expect(parseRoleDefinition({ id, name, properties })).toEqual({
      id,
      name,
      roleName: "Reader of all",
      isCustom: true,
      permissions: [permission, { ...permission, actions: ["a/write"], condition: "(x)" }],
    });
  });

  it("is built in when its type says so", () => {
    expect(parseRoleDefinition({ id, properties: { roleName: "Reader", type: "BuiltInRole" } }).isCustom).toBe(false);
  });
});

describe("a deny assignment", () => {
  it("tells whom it hits and whom it spares", () => {
    const id = idOf("denyAssignments");
    const properties = {
      denyAssignmentName: "managed application",
      scope,
      permissions: [{ actions: ["*/read"] }],
      principals: [{ id: "00000000-0000-0000-0000-000000000000", type: "SystemDefined" }],
      excludePrincipals: [{ id: "p", type: "ServicePrincipal" }, { id: "g", type: "Group" }, { id: "x" }],
    };
    expect(parseDenyAssignment({ id, name, properties }, listedIn)).toEqual({
      listedIn,
      id,
      name,
      scope,
      doNotApplyToChildScopes: false,
      permissions: [permission],
      principalIds: ["00000000-0000-0000-0000-000000000000"],
      excludePrincipalIds: ["p", "g", "x"],
      singlePrincipalIds: ["p"],
    });
  });
});
