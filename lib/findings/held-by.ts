import { seenInAzure, type Observation } from "../bridges/evidence.ts";
import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { UserAssignedIdentity } from "../inventory/azure/user-assigned-identity.ts";

/** Who holds a role assignment: the assignment itself names an object id, which nobody knows by heart. */
export const heldBy = (identity: UserAssignedIdentity): Observation =>
  seenInAzure(
    "holder",
    identity.name,
    "userAssignedIdentities",
    identity,
    "name",
    subscriptionScope(identity.id) ?? "/",
  );
