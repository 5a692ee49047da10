import { armKey } from "../inventory/azure/arm-id.ts";
import type { CosmosAccount, CosmosRoleAssignment, CosmosRoleDefinition } from "../inventory/azure/cosmos.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { cosmosRoleAssignmentByAccount, cosmosRoleDefinitionByAccount } from "../inventory/keys.ts";
import { found, unread, type Gap, type Lookup } from "../inventory/lookup.ts";
import { isSameGuid } from "../text/guid.ts";
import { accessGaps, effectiveAccess, type Access } from "./effective-access.ts";
import { grantsOf, type Grant } from "./grant.ts";
import { matchesAction } from "./match-action.ts";
import { clientIdOf, isFormer, mayBeGroup } from "./principal-kind.ts";
import { relateScope } from "./scope.ts";

/** An assignment of one of Cosmos DB's own roles, with the role; undefined when no readable definition has its id. */
export interface NativeGrant {
  readonly assignment: CosmosRoleAssignment;
  readonly definition: CosmosRoleDefinition | undefined;
}

/** An answer of Azure RBAC to one of the actions that hand out keys. */
export interface KeyAccess {
  readonly action: string;
  readonly access: Access;
}

/** Everything that could let an identity into an account. */
export interface CosmosAccess {
  /** Own roles that let the principal reach data. */
  readonly native: readonly NativeGrant[];
  /** Assignments to the principal that do not, or of which that cannot be told. */
  readonly insufficient: readonly NativeGrant[];
  /** Assignments to principals that may be groups, to one of which the identity may belong. */
  readonly perhapsGroups: readonly CosmosRoleAssignment[];
  /** Assignments to the identity's client id, which is nobody's object id. */
  readonly toClientId: readonly CosmosRoleAssignment[];
  /** Assignments to service principals that no identity which was read has: those of deleted identities stay. */
  readonly toFormer: readonly CosmosRoleAssignment[];
  /** Empty when keys do not work on the account. */
  readonly keys: readonly KeyAccess[];
  /** The grants by which the principal may ask for keys that only read; empty when keys do not work on the account. */
  readonly readOnlyKeys: readonly Grant[];
  /** Every Azure role that reaches the account, whether it helps or not. */
  readonly held: readonly Grant[];
  /** Azure roles were read in full; where keys do not work that decides nothing. */
  readonly isHeldComplete: boolean;
}

/** https://learn.microsoft.com/azure/cosmos-db/nosql/security/reference-data-plane-roles */
const readMetadata = "Microsoft.DocumentDB/databaseAccounts/readMetadata";
const itemActions = ["create", "read", "replace", "upsert", "delete"].map(
  (verb) => `Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/items/${verb}`,
);
const mongoPrefix = "Microsoft.DocumentDB/databaseAccounts/mongoMI/";
/** The roles that every account has, by the last group of their GUID: reader and contributor, per API. */
const builtInRoles = { nosql: /^0{8}-(?:0{4}-){3}0{11}[12]$/, mongo: /^0{8}-(?:0{4}-){3}0{11}[34]$/ } as const;

/** The actions that hand out connection strings or keys, read and write. */
export const keyActions = [
  "Microsoft.DocumentDB/databaseAccounts/listConnectionStrings/action",
  "Microsoft.DocumentDB/databaseAccounts/listKeys/action",
] as const;

/** Hands out keys too, with which data can only be read. */
const readOnlyKeyAction = "Microsoft.DocumentDB/databaseAccounts/readonlykeys/action";

/**
 * What lets a principal into a MongoDB (RU) or NoSQL account. A grant that was found stands even where other
 * readings are missing; that there is none is only said from complete ones.
 */
export function cosmosAccess(index: InventoryIndex, account: CosmosAccount, principalId: string): Lookup<CosmosAccess> {
  const access = knownAccess(index, account, principalId);
  const isDecided = access.native.length > 0 || (account.api === "mongo" && mayListKeys(access));
  const gaps = isDecided ? [] : gapsOf(index, account, access);
  return gaps.length > 0 ? unread(gaps) : found(access);
}

export function mayListKeys({ keys }: CosmosAccess): boolean {
  return keys.some(({ access }) => access.answer === "granted");
}

function knownAccess(index: InventoryIndex, account: CosmosAccount, principalId: string): CosmosAccess {
  const assignments = index.having("cosmosRoleAssignments", cosmosRoleAssignmentByAccount, armKey(account.id));
  const own = assignments
    .filter((assignment) => isSameGuid(assignment.principalId, principalId))
    .map((assignment) => ({ assignment, definition: definitionOf(index, account, assignment) }));
  const sufficient = reachesData(own, account);
  const clientId = clientIdOf(index, principalId);
  const isClientId = (assignment: CosmosRoleAssignment) =>
    clientId !== undefined && isSameGuid(assignment.principalId, clientId);
  const others = assignments.filter((assignment) => !isClientId(assignment));
  return {
    native: sufficient ? own : [],
    insufficient: sufficient ? [] : own,
    perhapsGroups: others.filter((assignment) => mayBeGroup(index, assignment.principalId)),
    toClientId: assignments.filter(isClientId),
    toFormer: others.filter((assignment) => isFormer(index, assignment.principalId)),
    keys: account.localAuthDisabled ? [] : keyAccess(index, account, principalId, keyActions),
    readOnlyKeys: account.localAuthDisabled
      ? []
      : keyAccess(index, account, principalId, [readOnlyKeyAction])
          .filter(({ access }) => access.answer === "granted")
          .flatMap(({ access }) => access.via),
    held: grantsOf(index, principalId, account.id),
    isHeldComplete: accessGaps(index, account.id).length === 0,
  };
}

/** NoSQL needs the metadata and something on items, which several roles may give together. */
function reachesData(grants: readonly NativeGrant[], { api }: CosmosAccount): boolean {
  if (grants.some(({ assignment }) => isBuiltIn(assignment, api))) return true;
  const actions = grants.flatMap(({ definition }) => definition?.dataActions ?? []);
  const covers = (action: string) => actions.some((pattern) => matchesAction(pattern, action));
  if (api !== "mongo") return covers(readMetadata) && itemActions.some(covers);
  return actions.some(
    (pattern) =>
      pattern.toLowerCase().startsWith(mongoPrefix.toLowerCase()) || matchesAction(pattern, `${mongoPrefix}x`),
  );
}

function isBuiltIn({ roleDefinitionId }: CosmosRoleAssignment, api: CosmosAccount["api"]): boolean {
  return (api === "mongo" ? builtInRoles.mongo : builtInRoles.nosql).test(lastSegment(roleDefinitionId));
}

function definitionOf(index: InventoryIndex, account: CosmosAccount, { roleDefinitionId }: CosmosRoleAssignment) {
  return index
    .having("cosmosRoleDefinitions", cosmosRoleDefinitionByAccount, armKey(account.id))
    .find(({ id }) => lastSegment(id) === lastSegment(roleDefinitionId));
}

function keyAccess(
  index: InventoryIndex,
  { id }: CosmosAccount,
  principalId: string,
  actions: readonly string[],
): readonly KeyAccess[] {
  return actions.flatMap((action) => {
    const access = effectiveAccess(index, { principalId, resourceId: id, action, isDataAction: false });
    return access.state === "found" ? [{ action, access: access.value }] : [];
  });
}

function gapsOf(index: InventoryIndex, account: CosmosAccount, { insufficient }: CosmosAccess): readonly Gap[] {
  const needsRoles = insufficient.some(({ definition }) => definition === undefined);
  return [
    ...index.gaps("cosmosRoleAssignments", account.id),
    ...(needsRoles ? index.gaps("cosmosRoleDefinitions", account.id) : []),
    ...(account.localAuthDisabled ? [] : accessGaps(index, account.id)),
  ];
}

/** Whether a role that lets its holder into the items keeps the metadata from it, without which clients cannot start. */
export function lacksMetadata({ definition }: NativeGrant): boolean {
  const covers = (action: string) => definition?.dataActions.some((pattern) => matchesAction(pattern, action)) ?? false;
  return itemActions.some(covers) && !covers(readMetadata);
}

/** Whether native grants let their holder reach data all over the account, and not in single databases only. */
export function reachDataEverywhere(grants: readonly NativeGrant[], account: CosmosAccount): boolean {
  return reachesData(
    grants.filter((grant) => coversAccount(grant, account)),
    account,
  );
}

/** Whether a native grant covers the whole account, or only a database or collection of it. */
export function coversAccount({ assignment }: NativeGrant, account: CosmosAccount): boolean {
  const { scope } = assignment;
  const isRelative = !armKey(scope).startsWith("/subscriptions/");
  return (
    relateScope(armKey(isRelative ? `${account.id}/${scope}`.replaceAll(/\/+/g, "/") : scope), armKey(account.id)) ===
    "covers"
  );
}

function lastSegment(id: string): string {
  return id.slice(id.lastIndexOf("/") + 1).toLowerCase();
}
