import { keyActions, lacksMetadata, mayListKeys, type CosmosAccess } from "../access/cosmos-access.ts";
import { roleNameOf as azureRoleName } from "../access/grant.ts";
import type { CosmosSubject } from "../bridges/cosmos-subject.ts";
import { seenInAzure, type Observation } from "../bridges/evidence.ts";
import type { CosmosAccount, CosmosRoleAssignment } from "../inventory/azure/cosmos.ts";
import type { UserAssignedIdentity } from "../inventory/azure/user-assigned-identity.ts";
import { expectHeld, roleName, seeGrant, seeNative, seeNone, seeOwn, seePrincipal } from "./cosmos-evidence.ts";
import { unlessKey } from "./unless-key.ts";
import { broken, intact, unknown, type Judgement } from "../rules/rule.ts";

/** The ways into a MongoDB (RU) or NoSQL account: its own roles first, then its keys. */
export function judgeCosmosAccount(
  subject: CosmosSubject,
  account: CosmosAccount,
  access: CosmosAccess,
  identity: UserAssignedIdentity,
): Judgement {
  if (access.native.length > 0) {
    const roles = access.native.map(roleName).join(" and ");
    return intact(`${identity.name} has the data role ${roles} of ${account.name}.`, access.native.map(seeNative));
  }
  if (subject.asksForKeys !== undefined && mayListWhatItAsksFor(access, subject.asksForKeys))
    return judgeKeys(account, access, identity, subject.asksForKeys);
  return (
    judgeDoubts(subject, account, access, identity) ??
    unlessKey(judgeNoPath(account, access, identity), subject, "a key or connection string")
  );
}

/** Connection strings and keys are listed by two actions, and the variable tells which of them is called. */
function mayListWhatItAsksFor({ keys }: CosmosAccess, variable: string): boolean {
  const asksForStrings = /CONNECTION/i.test(variable);
  return keys.some(
    ({ action, access }) => access.answer === "granted" && /ConnectionStrings/.test(action) === asksForStrings,
  );
}

function judgeKeys(
  account: CosmosAccount,
  access: CosmosAccess,
  identity: UserAssignedIdentity,
  variable: string,
): Judgement {
  const { says, evidence } = describeKeys(account, access, identity);
  return intact(`${says}; ${variable} shows that the workload does.`, evidence);
}

function describeKeys(account: CosmosAccount, { keys }: CosmosAccess, identity: UserAssignedIdentity) {
  const granted = keys.filter(({ access }) => access.answer === "granted");
  const roles = [...new Set(granted.flatMap(({ access }) => access.via.map(azureRoleName)))].join(" and ");
  return {
    says: `${identity.name} may ask Azure for the connection strings or keys of ${account.name}, by ${roles}`,
    evidence: granted
      .slice(0, 1)
      .flatMap(({ action, access }) => [
        expectHeld(action, account),
        ...access.via.map((grant) => seeGrant(grant, account)),
      ]),
  };
}

/** What keeps the want of a path from being proved. */
function judgeDoubts(
  { mayAskForKeys }: CosmosSubject,
  account: CosmosAccount,
  access: CosmosAccess,
  identity: UserAssignedIdentity,
): Judgement | undefined {
  if (mayListKeys(access) && (account.api === "mongo" || mayAskForKeys)) {
    const { says, evidence } = describeKeys(account, access, identity);
    const missing =
      "whether the workload fetches its connection string from Azure, and does not expect to use its token";
    return unknown(`${says}. Whether the workload does is not known; it has no data role.`, missing, evidence);
  }
  const unclear = access.keys.find(({ access: { answer } }) => ["conditional", "partial", "unproved"].includes(answer));
  if (unclear !== undefined) {
    return unknown(
      `Whether ${identity.name} may fetch the keys of ${account.name} is not known: ${unclear.access.via.map(azureRoleName).join(" and ")} might allow it (${unclear.access.answer}).`,
      unclear.access.missing ?? `the outcome of the condition or scope of the role assignment for ${unclear.action}`,
      unclear.access.via.map((grant) => seeGrant(grant, account)),
    );
  }
  const unread = access.insufficient.find(({ definition }) => definition === undefined);
  if (unread !== undefined) {
    return unknown(
      `What the data role ${roleName(unread)} of ${account.name} allows is not known.`,
      `the definition ${unread.assignment.roleDefinitionId}`,
      [seeNative(unread)],
    );
  }
  if (access.readOnlyKeys.length > 0 && account.api === "mongo") {
    return unknown(
      `${identity.name} may ask Azure for the read-only keys of ${account.name}, by ${access.readOnlyKeys.map(azureRoleName).join(" and ")}. With these it can read, and not write.`,
      "whether the workload fetches those keys, and whether it writes",
      access.readOnlyKeys.map((grant) => seeGrant(grant, account)),
    );
  }
  const [group] = access.perhapsGroups;
  if (group === undefined) return undefined;
  return unknown(
    `${identity.name} itself has no data role of ${account.name}. Another principal has one, and may be a group (or an identity that is gone).`,
    `whether ${identity.name} is a member of ${group.principalId}`,
    [seenInAzure("principal", group.principalId, "cosmosRoleAssignments", group, "properties.principalId", account.id)],
  );
}

function judgeNoPath(account: CosmosAccount, access: CosmosAccess, identity: UserAssignedIdentity): Judgement {
  const held = [...new Set([...access.held.map(azureRoleName), ...access.insufficient.map(roleName)])];
  const evidence = [
    ...expectations(account),
    ...access.held.map((grant) => seeGrant(grant, account)),
    ...access.insufficient.map(seeNative),
    ...(held.length === 0 ? [seeNone(account, access)] : []),
    ...nearestOf(access).map(seePrincipal),
  ];
  const says = [wantOf(account), describeHeld(held, access), describeNearest(access, identity)];
  return broken(
    `${identity.name} has no way to the data of ${account.name}. ${says.filter((each) => each !== "").join(" ")}`,
    evidence,
  );
}

/** The assignment that was probably meant for the identity. */
function nearestOf({ toClientId, toFormer }: CosmosAccess): readonly CosmosRoleAssignment[] {
  return [...toClientId, ...toFormer].slice(0, 1);
}

function describeNearest(access: CosmosAccess, { name }: UserAssignedIdentity): string {
  const lacking = access.insufficient.find(lacksMetadata);
  if (lacking !== undefined) return `${roleName(lacking)} lacks readMetadata, without which no client starts.`;
  const [nearest] = nearestOf(access);
  if (nearest === undefined) return "";
  return access.toClientId.includes(nearest)
    ? "A data role is assigned to its client id, where its object id belongs."
    : `A data role is assigned to an object id that no identity which was read has: perhaps ${name} before it was made anew.`;
}

function wantOf({ api, localAuthDisabled }: CosmosAccount): string {
  if (api === "nosql")
    return "No role assignment of the account's own names it with enough data actions, so requests fail with 403, substatus 5301.";
  return localAuthDisabled
    ? "No data role of the account is assigned to it, and keys are switched off."
    : "No data role of the account is assigned to it, and nothing lets it list connection strings or keys.";
}

function describeHeld(held: readonly string[], { isHeldComplete }: CosmosAccess): string {
  if (held.length === 0) return isHeldComplete ? "It holds no role there." : "";
  return `It holds ${held.join(" and ")}, which ${held.length === 1 ? "does" : "do"} not help.`;
}

function expectations(account: CosmosAccount): readonly Observation[] {
  if (account.api === "nosql")
    return [seeOwn("expected", "Microsoft.DocumentDB/databaseAccounts/readMetadata and an action on items", account)];
  const own = "a mongoMIRoleAssignment";
  return [
    account.localAuthDisabled ? seeOwn("expected", own, account) : expectHeld(`${keyActions[0]}, or ${own}`, account),
  ];
}
