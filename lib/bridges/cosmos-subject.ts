import { cosmosAccess, type CosmosAccess } from "../access/cosmos-access.ts";
import { principalKind, type PrincipalKind } from "../access/principal-kind.ts";
import { armKey } from "../inventory/azure/arm-id.ts";
import type { CosmosAccount, CosmosDatabase, MongoCluster, MongoClusterUser } from "../inventory/azure/cosmos.ts";
import { lookUpAll, type InventoryIndex } from "../inventory/inventory-index.ts";
import { cosmosDatabaseByAccount, mongoUserByCluster } from "../inventory/keys.ts";
import { absent, valueOf, type Lookup } from "../inventory/lookup.ts";
import { principalOf } from "./data-subject.ts";
import { lookUpFarEnd, targetOf } from "./far-end.ts";
import type { Footing } from "./footing.ts";
import { hostNeedsOf, withoutRepeated, type HostNeed } from "./host-need.ts";
import { keysOf, type KeyedSubject } from "./keyed-subject.ts";
import { reach } from "./reach.ts";
import type { ReachableSubject } from "./reachable-subject.ts";
import { shownVariable } from "./shown-variable.ts";
import { subscriptionOf, type TenantSubject } from "./service-tenant.ts";
import type { WorkloadContext } from "./workload-context.ts";

/** A workload's use of a Cosmos DB account, or of a vCore cluster. */
export interface CosmosSubject extends KeyedSubject, TenantSubject, ReachableSubject {
  /** At most one of `account` and `cluster` is known. */
  readonly account: CosmosAccount | undefined;
  /** Of a MongoDB or NoSQL `account`; `absent` for other APIs and without a known identity. */
  readonly access: Lookup<CosmosAccess>;
  /** A variable that tells the workload where to ask Azure for keys; undefined where none does. */
  readonly asksForKeys: string | undefined;
  /** Whether it may ask for them: by that variable, or because it knows where in Azure the account is. */
  readonly mayAskForKeys: boolean;
  /** Of `account`. */
  readonly databases: Lookup<readonly CosmosDatabase[]>;
  readonly cluster: MongoCluster | undefined;
  /** What is known of an object id that a user of the cluster is named by. */
  readonly kindOf: (objectId: string) => PrincipalKind;
  /** Of `cluster`. */
  readonly users: Lookup<readonly MongoClusterUser[]>;
}

/**
 * Service Connector tells an application where to fetch keys.
 * https://learn.microsoft.com/azure/service-connector/how-to-integrate-cosmos-db
 */
const keyVariable = /LIST_?(?:CONNECTION_?STRINGS?|KEYS?)_?URL/i;
/** One that finds its account by itself needs these; so do many that want something else of Azure. */
const placeVariable = /SUBSCRIPTION_?ID|RESOURCE_?GROUP/i;

const words = /COSMOS|MONGO|DOCUMENT_?DB/;
const ownWords = /COSMOS|DOCUMENT_?DB/;
const service = { words, ownWords, keySwitch: "disableLocalAuth" };
const clusterService = { words, ownWords, keySwitch: "NativeAuth in authConfig.allowedModes" };

export function connectCosmos(
  context: WorkloadContext,
  index: InventoryIndex,
  footing: Footing | null,
): readonly CosmosSubject[] {
  return withoutRepeated(hostNeedsOf(context, "cosmos").map((need) => followNeed(need, context, index, footing)));
}

function followNeed(
  { host, uses, needs }: HostNeed,
  context: WorkloadContext,
  index: InventoryIndex,
  footing: Footing | null,
): CosmosSubject {
  const accounts = lookUpFarEnd(index, "cosmosAccounts", host);
  const clusters = lookUpFarEnd(index, "mongoClusters", host);
  const account = valueOf(accounts);
  const cluster = account === undefined ? valueOf(clusters) : undefined;
  const isCluster = account === undefined && (cluster !== undefined || isClusterHost(host));
  const type = isCluster ? "Microsoft.DocumentDB/mongoClusters" : "Microsoft.DocumentDB/databaseAccounts";
  const principal = principalOf(footing);
  const asksForKeys = shownVariable(context.workload, index, keyVariable);
  const mayAskForKeys =
    asksForKeys !== undefined || shownVariable(context.workload, index, placeVariable) !== undefined;
  return {
    context,
    key: host,
    needs,
    target: targetOf(index, type, host, account ?? cluster, "cosmosAccounts", "mongoClusters"),
    footing,
    principal,
    mayBeDelegated: mayAskForKeys && takesKeys(account, cluster),
    serviceSubscription: subscriptionOf(index, account ?? cluster),
    ...reach<CosmosAccount | MongoCluster>(index, context, host, {
      resource: isCluster ? clusters : accounts,
      resourceCollection: isCluster ? "mongoClusters" : "cosmosAccounts",
      firewallRules: absent(),
      caller: "pods",
    }),
    ...keysOf(context, index, isCluster ? clusterService : service, uses, takesKeys(account, cluster)),
    account,
    asksForKeys,
    mayAskForKeys,
    access: accessOf(index, account, valueOf(principal)?.principalId),
    databases:
      account === undefined
        ? absent()
        : lookUpAll(index, "cosmosDatabases", account.id, cosmosDatabaseByAccount, armKey(account.id)),
    cluster,
    kindOf: (objectId) => principalKind(index, objectId),
    users:
      cluster === undefined
        ? absent()
        : lookUpAll(index, "mongoClusterUsers", cluster.id, mongoUserByCluster, armKey(cluster.id)),
  };
}

const isClusterHost = (host: string): boolean => /\.mongocluster\.cosmos\.azure\.[a-z]+$/i.test(host);

/** True also while that is not known. */
function takesKeys(account: CosmosAccount | undefined, cluster: MongoCluster | undefined): boolean {
  if (account !== undefined) return !account.localAuthDisabled;
  return cluster?.allowedAuthModes.some((mode) => mode.toLowerCase() === "nativeauth") ?? true;
}

function accessOf(
  index: InventoryIndex,
  account: CosmosAccount | undefined,
  principalId: string | undefined,
): Lookup<CosmosAccess> {
  if (account === undefined || principalId === undefined) return absent();
  return account.api === "mongo" || account.api === "nosql" ? cosmosAccess(index, account, principalId) : absent();
}
