import type { ArmResource, Denial } from "../../arm/arm-estate.ts";
import { caller } from "../../arm/arm-error.ts";
import { roles, type BuiltInRole } from "../../arm/built-in-roles.ts";
import { armIdOf, type Place } from "../../build/arm-resource.ts";
import { roleAssignment } from "../../build/authorization.ts";
import type { PulseosOptions } from "./change.ts";
import { identities, places, productionSubscription, sharedSubscription } from "./names.ts";

const ids = {
  cosmos: armIdOf(places.cosmos, "Microsoft.DocumentDB/databaseAccounts"),
  appConfiguration: armIdOf(places.appConfiguration, "Microsoft.AppConfiguration/configurationStores"),
  openai: armIdOf(places.openai, "Microsoft.CognitiveServices/accounts"),
  sharedOpenai: armIdOf(places.sharedOpenai, "Microsoft.CognitiveServices/accounts"),
  vault: armIdOf(places.vault, "Microsoft.KeyVault/vaults"),
};

/** Who may do what, as Terraform granted it. */
export function pulseosRoleAssignments({ changes }: PulseosOptions): ArmResource[] {
  const apiGrantedAt = changes.get("grant-api-vault-role");
  const grant = (identity: { place: Place; principalId: string }, role: BuiltInRole, scope: string) =>
    roleAssignment({ scope, roleId: role.id, principalId: identity.principalId });
  const { workers, scheduler, reports } = identities;
  return [
    grant(workers, roles.cosmosDbOperator, ids.cosmos),
    grant(workers, roles.appConfigurationDataReader, ids.appConfiguration),
    // Azure keeps the spelling in which a scope was given to it.
    grant(
      workers,
      roles.cognitiveServicesOpenAiContributor,
      ids.openai.replace("/resourceGroups/", "/resourcegroups/"),
    ),
    grant(workers, roles.keyVaultSecretsUser, ids.vault),
    grant(scheduler, roles.keyVaultSecretsUser, ids.vault),
    grant(reports, roles.cognitiveServicesOpenAiUser, ids.sharedOpenai),
    ...(apiGrantedAt === undefined
      ? []
      : [
          roleAssignment({
            scope: ids.vault,
            roleId: roles.keyVaultSecretsUser.id,
            principalId: identities.api.principalId,
            createdOn: apiGrantedAt.toISOString(),
          }),
        ]),
    roleAssignment({
      scope: `/subscriptions/${productionSubscription}`,
      roleId: roles.reader.id,
      principalId: caller.objectId,
    }),
    roleAssignment({
      scope: "/providers/Microsoft.Management/managementGroups/mg-pulseos",
      roleId: roles.owner.id,
      principalId: "9d0c5a31-0000-4000-8000-0000000000aa",
      principalType: "Group",
    }),
  ];
}

/** What the dashboard's own identity may not read. */
export function pulseosDenials({ changes }: PulseosOptions): Denial[] {
  const action = "Microsoft.Authorization/roleAssignments/read";
  return [
    ...(changes.has("read-shared-role-assignments") ? [] : [{ action, scope: `/subscriptions/${sharedSubscription}` }]),
    ...(changes.has("forbid-role-assignments") ? [{ action, scope: "/" }] : []),
  ];
}
