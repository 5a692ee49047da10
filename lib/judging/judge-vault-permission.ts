import type { NearPolicy } from "../access/key-vault-policy.ts";
import { seenInAzure } from "../bridges/evidence.ts";
import type { VaultPermission } from "../bridges/vault-permission.ts";
import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { KeyVault } from "../inventory/azure/key-vault.ts";
import type { UserAssignedIdentity } from "../inventory/azure/user-assigned-identity.ts";
import { valueOf } from "../inventory/lookup.ts";
import { broken, intact, unknown, type Judgement } from "../rules/rule.ts";
import { judgeAccess } from "./judge-access.ts";

/** https://learn.microsoft.com/azure/role-based-access-control/troubleshooting */
const settlesInMinutes = 10;

const titles = { secret: "secrets", key: "keys", cert: "certificates" } as const;

/** Who reads which vault. */
export interface VaultReader {
  readonly vault: KeyVault;
  readonly identity: UserAssignedIdentity;
  readonly readAt: string;
}

/** By roles or by access policies, whichever the vault listens to. Null while the roles were not read. */
export function judgeVaultPermission(permission: VaultPermission, reader: VaultReader): Judgement | null {
  return reader.vault.usesRbac ? judgeRole(permission, reader) : judgePolicy(permission, reader);
}

function deedOf({ type, objectName }: VaultPermission, vault: KeyVault): string {
  return objectName === null ? `get ${titles[type]} of ${vault.name}` : `get ${type} ${objectName} of ${vault.name}`;
}

function judgeRole(permission: VaultPermission, { vault, identity, readAt }: VaultReader): Judgement | null {
  const access = valueOf(permission.access);
  if (access === undefined) return null;
  return judgeAccess({
    access,
    who: identity.name,
    deed: deedOf(permission, vault),
    action: permission.action,
    resource: vault,
    consequence: "The vault answers 403 ForbiddenByRbac.",
    readAt,
    settlesInMinutes,
  });
}

function judgePolicy(permission: VaultPermission, { vault, identity }: VaultReader): Judgement {
  const { type, policy } = permission;
  const seen = (label: string, value: string | null) =>
    seenInAzure(label, value, "keyVaults", vault, "properties.accessPolicies", subscriptionScope(vault.id) ?? "/");
  const expected = seen("expected", `${identity.principalId}: ${titles[type]} get`);
  switch (policy.answer) {
    case "granted":
      return intact(`An access policy lets ${identity.name} ${deedOf(permission, vault)}.`, [
        expected,
        seen("found", `${identity.principalId}: ${titles[type]} get`),
      ]);
    case "unproved":
      return unknown(
        `No access policy of ${vault.name} names ${identity.name} itself. One of another principal would do, if that is a group and ${identity.name} is in it.`,
        `whether ${policy.via.map(({ objectId }) => objectId).join(", ")} is a group that ${identity.name} belongs to`,
        [expected],
      );
    case "missing": {
      const has =
        policy.held.length > 0
          ? `its access policy does not list "get" for ${titles[type]}`
          : `no access policy names it`;
      const found = policy.held.length > 0 ? `${identity.principalId}: ${titles[type]} without get` : null;
      const near = policy.nearest === null ? [] : [describeNear(policy.nearest, identity)];
      return broken(
        [
          `${identity.name} may not ${deedOf(permission, vault)}: ${has}.`,
          ...near,
          "The vault answers 403 AccessDenied.",
        ].join(" "),
        [
          expected,
          seen("found", found),
          ...(policy.nearest === null ? [] : [seen("policy of", policy.nearest.policy.objectId)]),
        ],
      );
    }
  }
}

function describeNear({ kind }: NearPolicy, { name }: UserAssignedIdentity): string {
  return kind === "client-id"
    ? `One names the client id of ${name}, where its object id belongs.`
    : `One names an object id that no identity which was read has: perhaps ${name} before it was made anew.`;
}
