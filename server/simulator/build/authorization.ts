import { subscriptionScope } from "../../../lib/inventory/azure/arm-id.ts";
import type { ArmResource } from "../arm/arm-estate.ts";
import { stableUuid } from "../stable-uuid.ts";
import { longAgo } from "./arm-resource.ts";

export interface RoleAssignmentOptions {
  readonly scope: string;
  /** The role's GUID: `roles.keyVaultSecretsUser.id`. */
  readonly roleId: string;
  readonly principalId: string;
  readonly principalType?: "User" | "Group" | "ServicePrincipal";
  readonly condition?: string;
  /** ISO 8601. */
  readonly createdOn?: string;
}

/** `Microsoft.Authorization/roleAssignments`. */
export function roleAssignment(options: RoleAssignmentOptions): ArmResource {
  const { scope, roleId, principalId, condition = null, createdOn = longAgo } = options;
  const name = stableUuid(`${scope} ${roleId} ${principalId}`.toLowerCase());
  const type = "Microsoft.Authorization/roleAssignments";
  return {
    properties: {
      roleDefinitionId: `${subscriptionScope(scope) ?? ""}/providers/Microsoft.Authorization/roleDefinitions/${roleId}`,
      principalId,
      principalType: options.principalType ?? "ServicePrincipal",
      scope,
      condition,
      conditionVersion: condition === null ? null : "2.0",
      createdOn,
      updatedOn: createdOn,
      createdBy: null,
      updatedBy: null,
      delegatedManagedIdentityResourceId: null,
      description: null,
    },
    id: `${scope === "/" ? "" : scope}/providers/${type}/${name}`,
    type,
    name,
  };
}

/** A role that somebody may activate and does not hold, as Privileged Identity Management keeps it. */
export function roleEligibility(options: RoleAssignmentOptions): ArmResource {
  const { properties, name } = roleAssignment(options);
  const { createdBy: _, updatedBy: __, ...kept } = properties;
  const type = "Microsoft.Authorization/roleEligibilityScheduleInstances";
  return {
    properties: { ...kept, memberType: "Direct", status: "Provisioned", startDateTime: longAgo, endDateTime: null },
    id: `${options.scope}/providers/${type}/${name}`,
    type,
    name,
  };
}

export interface Permissions {
  readonly actions?: readonly string[];
  readonly notActions?: readonly string[];
  readonly dataActions?: readonly string[];
  readonly notDataActions?: readonly string[];
}

/** A role of one's own, defined in a subscription. */
export function customRole(options: {
  readonly subscriptionId: string;
  readonly roleName: string;
  readonly permissions: Permissions;
}): ArmResource {
  const scope = `/subscriptions/${options.subscriptionId}`;
  const name = stableUuid(`role ${scope} ${options.roleName}`);
  return {
    properties: {
      roleName: options.roleName,
      type: "CustomRole",
      description: "",
      assignableScopes: [scope],
      permissions: [{ actions: [], notActions: [], dataActions: [], notDataActions: [], ...options.permissions }],
      createdOn: longAgo,
      updatedOn: longAgo,
    },
    id: `${scope}/providers/Microsoft.Authorization/roleDefinitions/${name}`,
    type: "Microsoft.Authorization/roleDefinitions",
    name,
  };
}

/** `Microsoft.Authorization/denyAssignments`. */
export function denyAssignment(options: {
  readonly scope: string;
  readonly name: string;
  readonly permissions: Permissions;
  /** The all-zero id stands for everyone. */
  readonly principalIds: readonly string[];
  readonly excludePrincipalIds?: readonly string[];
  readonly doNotApplyToChildScopes?: boolean;
}): ArmResource {
  const { scope, name, principalIds, excludePrincipalIds = [], doNotApplyToChildScopes = false } = options;
  const guid = stableUuid(`deny ${scope} ${name}`);
  const principal = (id: string) => ({ id, type: /^[0-]+$/.test(id) ? "SystemDefined" : "ServicePrincipal" });
  return {
    properties: {
      denyAssignmentName: name,
      description: "",
      permissions: [{ actions: [], notActions: [], dataActions: [], notDataActions: [], ...options.permissions }],
      scope,
      doNotApplyToChildScopes,
      principals: principalIds.map(principal),
      excludePrincipals: excludePrincipalIds.map(principal),
      isSystemProtected: true,
    },
    id: `${scope}/providers/Microsoft.Authorization/denyAssignments/${guid}`,
    type: "Microsoft.Authorization/denyAssignments",
    name: guid,
  };
}
