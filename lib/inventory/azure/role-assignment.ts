import type { AzureResource } from "./azure-resource.ts";

/** `Microsoft.Authorization/roleAssignments`. */
export interface RoleAssignment extends AzureResource {
  readonly principalId: string;
  /** `User`, `Group`, `ServicePrincipal`, `ForeignGroup`, `Device`, or null when ARM left it out. */
  readonly principalType: string | null;
  readonly roleDefinitionId: string;
  readonly scope: string;
  /** `/subscriptions/{id}`: in whose listing it was seen. Listings show what is inherited from above, too. */
  readonly listedIn: string;
  /** An attribute-based condition, or null. */
  readonly condition: string | null;
  /** ISO 8601; the younger of `createdOn` and `updatedOn`, or null. */
  readonly changedAt: string | null;
}

/** `Microsoft.Authorization/roleEligibilityScheduleInstances`: a role that can be activated, and is not held. */
export interface RoleEligibility extends RoleAssignment {
  /** The object id that was asked for; the eligibility itself may be a group's. */
  readonly reaches: string;
}

/** An assignment that reaches a principal, directly or through groups, as `$filter=assignedTo()` answers. */
export interface ReachingRoleAssignment extends AzureResource {
  /** The object id that was asked for; the assignment itself may be a group's. */
  readonly reaches: string;
}
