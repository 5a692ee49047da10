import { coversAccount, type NativeGrant } from "../access/cosmos-access.ts";
import type { CosmosSubject } from "../bridges/cosmos-subject.ts";
import { seenInAzure, type Observation } from "../bridges/evidence.ts";
import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import { valueOf } from "../inventory/lookup.ts";
import { cosmosPathFix } from "../fixes/cosmos-path-fix.ts";
import { defineRule, intact, unknown } from "./rule.ts";

/**
 * A data role can be assigned on the account, on one database, or on one collection.
 * https://learn.microsoft.com/azure/cosmos-db/nosql/security/how-to-grant-data-plane-role-based-access
 */
export const cosmosRoleScopeCovers = defineRule<CosmosSubject>({
  id: "cosmos-role-scope-covers",
  description: "The data role must cover the databases that the workload uses.",
  requires: () => [],
  judge({ account, access, principal }) {
    const native = valueOf(access)?.native ?? [];
    const identity = valueOf(principal);
    if (account === undefined || identity === undefined || native.length === 0) return null;
    const expected = seenInAzure(
      "expected",
      account.id,
      "cosmosAccounts",
      account,
      "id",
      subscriptionScope(account.id) ?? "/",
    );
    const evidence = [expected, ...native.map(seeScope)];
    if (native.some((grant) => coversAccount(grant, account))) {
      return intact(`The data role of ${identity.name} covers all of ${account.name}.`, evidence);
    }
    const scopes = native
      .map(({ assignment }) => assignment.scope.slice(assignment.scope.search(/\/dbs\//i)))
      .join(" and ");
    return unknown(
      `The data role of ${identity.name} covers ${scopes} of ${account.name} only. Which databases the workload uses is not known.`,
      `which databases of ${account.name} the workload uses`,
      evidence,
    );
  },
  fix: cosmosPathFix,
});

function seeScope({ assignment }: NativeGrant): Observation {
  return seenInAzure(
    "found",
    assignment.scope,
    "cosmosRoleAssignments",
    assignment,
    "properties.scope",
    assignment.accountId,
  );
}
