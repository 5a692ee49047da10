import type { CosmosSubject } from "../bridges/cosmos-subject.ts";
import { isAbroad } from "../bridges/service-tenant.ts";
import type { CosmosAccount } from "../inventory/azure/cosmos.ts";
import { valueOf } from "../inventory/lookup.ts";
import { judgeCosmosAccount } from "../judging/cosmos-account-path.ts";
import { cosmosPathFix } from "../fixes/cosmos-path-fix.ts";
import { isEntraAllowed, judgeMongoCluster } from "../judging/mongo-cluster-path.ts";
import { defineRule, unknown, type Judgement } from "./rule.ts";

/**
 * Azure roles give no data by themselves. Each API has its own way in: native data roles, for MongoDB also the
 * permission to list connection strings, for vCore a user of the cluster.
 * https://learn.microsoft.com/azure/cosmos-db/nosql/security/how-to-grant-data-plane-role-based-access
 */
export const cosmosDataPathExists = defineRule<CosmosSubject>({
  id: "cosmos-data-path-exists",
  description: "The identity must have a way to the account's data.",
  requires: ({ access, cluster, users }) =>
    cluster !== undefined && isEntraAllowed(cluster) ? [access, users] : [access],
  judge(subject) {
    const identity = valueOf(subject.principal);
    const { account, cluster } = subject;
    if (identity === undefined || isAbroad(subject, identity)) return null;
    if (cluster !== undefined) return judgeMongoCluster(subject, cluster, identity);
    if (account === undefined) return null;
    const access = valueOf(subject.access);
    return access === undefined ? unjudged(account) : judgeCosmosAccount(subject, account, access, identity);
  },
  fix: cosmosPathFix,
});

function unjudged({ name, api }: CosmosAccount): Judgement {
  return unknown(
    `${name} speaks ${api}, whose ways in are not judged yet.`,
    `how the workload signs in to the ${api} API of ${name}`,
  );
}
