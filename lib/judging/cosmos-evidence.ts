import type { CosmosAccess, NativeGrant } from "../access/cosmos-access.ts";
import { roleNameOf as azureRoleName, type Grant } from "../access/grant.ts";
import { seenInAzure, type Observation } from "../bridges/evidence.ts";
import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { CosmosAccount, CosmosRoleAssignment } from "../inventory/azure/cosmos.ts";

export function roleName({ assignment, definition }: NativeGrant): string {
  return definition?.roleName ?? assignment.roleDefinitionId.slice(assignment.roleDefinitionId.lastIndexOf("/") + 1);
}

export const expectHeld = (value: string, account: CosmosAccount): Observation => see("expected", value, account);

/** Without the Azure roles, only the account's own assignments are known to be none. */
export function seeNone(account: CosmosAccount, { isHeldComplete }: CosmosAccess): Observation {
  return isHeldComplete ? see("found", null, account) : seeOwn("found", null, account);
}

/** Seen, or missed, among the assignments that the account itself keeps. */
export function seeOwn(label: string, value: string | null, account: CosmosAccount): Observation {
  const path = account.api === "nosql" ? "sqlRoleAssignments" : "mongoMIRoleAssignments";
  return seenInAzure(label, value, "cosmosRoleAssignments", account, path, account.id);
}

function see(label: string, value: string | null, account: CosmosAccount): Observation {
  return seenInAzure(label, value, "cosmosAccounts", account, "role assignments", subscriptionScope(account.id) ?? "/");
}

export function seeGrant(grant: Grant, account: CosmosAccount): Observation {
  return seenInAzure(
    "found",
    azureRoleName(grant),
    "roleAssignments",
    grant.assignment,
    "properties.roleDefinitionId",
    subscriptionScope(account.id) ?? "/",
  );
}

export function seeNative(grant: NativeGrant): Observation {
  const { assignment } = grant;
  return seenInAzure(
    "found",
    roleName(grant),
    "cosmosRoleAssignments",
    assignment,
    "properties.roleDefinitionId",
    assignment.accountId,
  );
}

export function seePrincipal(assignment: CosmosRoleAssignment): Observation {
  const { principalId, accountId } = assignment;
  return seenInAzure(
    "assigned to",
    principalId,
    "cosmosRoleAssignments",
    assignment,
    "properties.principalId",
    accountId,
  );
}
