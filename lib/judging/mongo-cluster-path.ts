import type { CosmosSubject } from "../bridges/cosmos-subject.ts";
import { seenInAzure, type Observation } from "../bridges/evidence.ts";
import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { MongoCluster, MongoClusterUser } from "../inventory/azure/cosmos.ts";
import type { UserAssignedIdentity } from "../inventory/azure/user-assigned-identity.ts";
import { valueOf } from "../inventory/lookup.ts";
import { isSameGuid } from "../text/guid.ts";
import { unlessKey } from "./unless-key.ts";
import { broken, intact, unknown, type Judgement } from "../rules/rule.ts";

const entra = "MicrosoftEntraID";

export function isEntraAllowed({ allowedAuthModes }: MongoCluster): boolean {
  return allowedAuthModes.some((mode) => mode.toLowerCase() === entra.toLowerCase());
}

/** The way into a vCore cluster: Entra among its sign-in modes, and a user named by the principal id. */
export function judgeMongoCluster(
  subject: CosmosSubject,
  cluster: MongoCluster,
  identity: UserAssignedIdentity,
): Judgement {
  const modes = seeModes(cluster);
  if (!isEntraAllowed(cluster)) {
    const message = `${cluster.name} does not accept Entra tokens: it allows ${cluster.allowedAuthModes.join(", ") || "passwords"} only`;
    return unlessKey(
      broken(`${message}.`, [expect(entra, cluster), { ...modes, label: "found" }]),
      subject,
      "a password",
    );
  }
  const users = (valueOf(subject.users) ?? []).filter(
    ({ identityProvider }) => identityProvider?.toLowerCase() === entra.toLowerCase(),
  );
  const user = users.find(({ name }) => isSameGuid(name, identity.principalId));
  const expected = seenInAzure(
    "expected",
    identity.principalId,
    "userAssignedIdentities",
    identity,
    "properties.principalId",
    subscriptionScope(identity.id) ?? "/",
  );
  if (user !== undefined)
    return intact(`${identity.name} is a user of ${cluster.name}.`, [modes, expected, seeUser(user)]);
  const unclear = namesake(subject, identity);
  if (unclear !== undefined) {
    return unknown(
      `${cluster.name} has a user named by the principal id of ${identity.name}, which does not tell who signs it in.`,
      `properties.identityProvider of the user ${unclear.name}`,
      [modes, expected, seeUser(unclear)],
    );
  }
  const nearest = nearestOf(users, identity, subject);
  const message = `${cluster.name} has no user named by the principal id of ${identity.name}`;
  const evidence = [modes, expected, ...(nearest === undefined ? [] : [seeUser(nearest.user)])];
  return unlessKey(broken(`${message}${nearest?.says ?? "."}`, evidence), subject, "a password");
}

function namesake({ users }: CosmosSubject, { principalId }: UserAssignedIdentity): MongoClusterUser | undefined {
  return valueOf(users)?.find(
    ({ name, identityProvider }) => identityProvider === null && isSameGuid(name, principalId),
  );
}

/** The user that was probably meant for the identity. */
function nearestOf(
  users: readonly MongoClusterUser[],
  { name: identity, clientId }: UserAssignedIdentity,
  { kindOf }: CosmosSubject,
): { readonly user: MongoClusterUser; readonly says: string } | undefined {
  const mistaken = users.find(({ name }) => isSameGuid(name, clientId));
  if (mistaken !== undefined) return { user: mistaken, says: ". One is named by its client id." };
  const toGroup = users.find(({ name }) => kindOf(name) === "group");
  if (toGroup !== undefined) return { user: toGroup, says: ". One is named by a group, which does not count here." };
  const former = users.find(({ name }) => kindOf(name) === "gone");
  const says = `. One is named by an object id that no identity which was read has: perhaps ${identity} before it was made anew.`;
  return former && { user: former, says };
}

const seeModes = (cluster: MongoCluster): Observation =>
  see("sign-in modes", cluster.allowedAuthModes.join(", "), cluster);
const expect = (value: string, cluster: MongoCluster): Observation => see("expected", value, cluster);

function see(label: string, value: string, cluster: MongoCluster): Observation {
  return seenInAzure(
    label,
    value,
    "mongoClusters",
    cluster,
    "properties.authConfig.allowedModes",
    subscriptionScope(cluster.id) ?? "/",
  );
}

function seeUser(user: MongoClusterUser): Observation {
  return seenInAzure("found", user.name, "mongoClusterUsers", user, "name", user.clusterId);
}
