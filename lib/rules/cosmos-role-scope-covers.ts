import { coversAccount, reachDataEverywhere, type NativeGrant } from "../access/cosmos-access.ts";
import type { CosmosSubject } from "../bridges/cosmos-subject.ts";
import { seenInAzure, type Observation } from "../bridges/evidence.ts";
import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { CosmosDatabase } from "../inventory/azure/cosmos.ts";
import { valueOf } from "../inventory/lookup.ts";
import { cosmosPathFix } from "../fixes/cosmos-path-fix.ts";
import { unlessKey } from "../judging/unless-key.ts";
import { nearestOf } from "../text/nearest.ts";
import { broken, defineRule, intact, unknown } from "./rule.ts";

/**
 * A data role can be assigned on the account, on one database, or on one collection.
 * https://learn.microsoft.com/azure/cosmos-db/nosql/security/how-to-grant-data-plane-role-based-access
 */
export const cosmosRoleScopeCovers = defineRule<CosmosSubject>({
  id: "cosmos-role-scope-covers",
  description: "The data role must cover the databases that the workload uses.",
  requires: () => [],
  judge(subject) {
    const { account, access, principal } = subject;
    const native = valueOf(access)?.native ?? [];
    const identity = valueOf(principal);
    if (account === undefined || identity === undefined || native.length === 0) return null;
    const scope = subscriptionScope(account.id) ?? "/";
    const expected = seenInAzure("expected", account.id, "cosmosAccounts", account, "id", scope);
    const evidence = [expected, ...native.map(seeScope)];
    if (reachDataEverywhere(native, account)) {
      return intact(`The data role of ${identity.name} covers all of ${account.name}.`, evidence);
    }
    const narrow = native.filter((grant) => !coversAccount(grant, account));
    const scopes = narrow.map(({ assignment }) => assignment.scope.slice(assignment.scope.search(/\/dbs\//i)));
    const missing = missingDatabase(narrow, valueOf(subject.databases));
    if (missing !== undefined) {
      const nearest = missing.nearest === undefined ? "" : `; the nearest is ${missing.nearest}`;
      return unlessKey(
        broken(
          `The data role of ${identity.name} covers ${scopes.join(" and ")} only, and ${account.name} has no database ${missing.name}${nearest}.`,
          [...evidence, seenInAzure("databases", missing.names, "cosmosDatabases", account, "databases", account.id)],
        ),
        subject,
        "a key or connection string",
      );
    }
    return unknown(
      `The data role of ${identity.name} covers ${scopes.join(" and ")} of ${account.name} only. Which databases the workload uses is not known.`,
      `which databases of ${account.name} the workload uses`,
      evidence,
    );
  },
  fix: cosmosPathFix,
});

/** The database that a grant names and the account has not; undefined while one of them exists, or may. */
function missingDatabase(narrow: readonly NativeGrant[], databases: readonly CosmosDatabase[] | undefined) {
  if (databases === undefined) return undefined;
  const names = databases.map(({ name }) => name);
  const isThere = (name: string) => names.some((each) => each.toLowerCase() === name.toLowerCase());
  const wanted = narrow.map(({ assignment }) => /\/dbs\/([^/]+)/i.exec(assignment.scope)?.[1]);
  const [name] = wanted;
  if (name === undefined || wanted.some((each) => each === undefined || isThere(each))) return undefined;
  return { name, nearest: nearestOf(names, name), names: names.length === 0 ? null : names.slice(0, 10).join(", ") };
}

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
