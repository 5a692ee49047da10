import type { AzureResource } from "./azure-resource.ts";
import type { PermissionElement } from "./role-definition.ts";

/** `Microsoft.Authorization/denyAssignments`. The all-zero principal id stands for everyone. */
export interface DenyAssignment extends AzureResource {
  readonly scope: string;
  /** `/subscriptions/{id}`: in whose listing it was seen. */
  readonly listedIn: string;
  readonly doNotApplyToChildScopes: boolean;
  readonly permissions: readonly PermissionElement[];
  readonly principalIds: readonly string[];
  readonly excludePrincipalIds: readonly string[];
  /** Those of both that ARM says are users or service principals; the others may be groups. */
  readonly singlePrincipalIds: readonly string[];
}
