import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { assignmentByPrincipal, identityByPrincipalId } from "../inventory/keys.ts";

/**
 * What an object id that stands in a service's own grants is known to be.
 *
 * - `identity`: an identity that was read
 * - `group`: a group, as its Azure roles say
 * - `single`: a user or an application, as its Azure roles say
 * - `gone`: nothing that was read has it, and all identities were; it may still be a group, a user or an application
 * - `unread`: not known, because identities are missing
 */
export type PrincipalKind = "identity" | "group" | "single" | "gone" | "unread";

export function principalKind(index: InventoryIndex, objectId: string): PrincipalKind {
  const key = objectId.toLowerCase();
  if (index.having("userAssignedIdentities", identityByPrincipalId, key).length > 0) return "identity";
  const type = typeOf(index, key);
  // A deleted identity leaves its Azure roles behind, as a service principal.
  if (type === "User") return "single";
  if (type?.endsWith("Group")) return "group";
  return index.gaps("userAssignedIdentities").length > 0 ? "unread" : "gone";
}

/** Whether nothing tells that it is none: an identity, or a single principal by its Azure roles. */
export function mayBeGroup(index: InventoryIndex, objectId: string): boolean {
  const key = objectId.toLowerCase();
  if (index.having("userAssignedIdentities", identityByPrincipalId, key).length > 0) return false;
  const type = typeOf(index, key);
  return type == null || type.endsWith("Group");
}

/** A service principal that no identity has which was read, and all were: a deleted identity leaves such grants. */
export function isFormer(index: InventoryIndex, objectId: string): boolean {
  return principalKind(index, objectId) === "gone" && !mayBeGroup(index, objectId);
}

/** The client id of the identity with this object id; undefined when none was read. */
export function clientIdOf(index: InventoryIndex, principalId: string): string | undefined {
  return index.having("userAssignedIdentities", identityByPrincipalId, principalId.toLowerCase())[0]?.clientId;
}

function typeOf(index: InventoryIndex, key: string): string | null | undefined {
  return index.having("roleAssignments", assignmentByPrincipal, key).find(({ principalType }) => principalType)
    ?.principalType;
}
