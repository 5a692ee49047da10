import { armKey, armSegment } from "../inventory/azure/arm-id.ts";
import type { RoleAssignment } from "../inventory/azure/role-assignment.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { identityByPrincipalId } from "../inventory/keys.ts";
import type { AccessQuestion } from "./access-question.ts";
import { indexByScope, type Covering } from "./by-scope.ts";
import { eligibleGrants } from "./eligibility.ts";
import { grants, grantsAnywhere, grantsOf, toGrant, type Grant } from "./grant.ts";
import { relateAssignment } from "./scope.ts";

/**
 * A grant that would do, but for one thing.
 *
 * - `client-id`: it names the identity's client id where the object id belongs
 * - `eligible`: the principal may activate it (Privileged Identity Management), and does not hold it
 * - `former-identity`: it is held by an object id that no identity has which was read; one that is deleted leaves it
 * - `elsewhere`: the principal holds it, at a scope that does not reach the resource
 */
export interface NearMiss {
  readonly kind: "client-id" | "eligible" | "former-identity" | "elsewhere";
  readonly grant: Grant;
}

/** What comes closest to granting the action, the most telling first. Asked only where nothing grants it. */
export function nearMisses(index: InventoryIndex, question: AccessQuestion): readonly NearMiss[] {
  const as = (kind: NearMiss["kind"], found: readonly Grant[]): readonly NearMiss[] =>
    found
      .filter((grant) => grants(grant, question))
      .slice(0, 1)
      .map((grant) => ({ kind, grant }));
  return [
    ...as("client-id", heldByClientId(index, question)),
    ...as("eligible", eligibleFor(index, question)),
    ...as("former-identity", orphansCovering(index, question)),
    ...as("elsewhere", heldElsewhere(index, question)),
  ];
}

function heldByClientId(index: InventoryIndex, { principalId, resourceId }: AccessQuestion): readonly Grant[] {
  const [identity] = index.having("userAssignedIdentities", identityByPrincipalId, principalId.toLowerCase());
  return identity === undefined ? [] : grantsOf(index, identity.clientId, resourceId);
}

function eligibleFor(index: InventoryIndex, question: AccessQuestion): readonly Grant[] {
  const resourceKey = armKey(question.resourceId);
  return eligibleGrants(index, question).filter(
    ({ assignment }) => relateAssignment(assignment, resourceKey) === "covers",
  );
}

function heldElsewhere(index: InventoryIndex, question: AccessQuestion): readonly Grant[] {
  const resourceKey = armKey(question.resourceId);
  return grantsAnywhere(index, question.principalId)
    .filter((grant) => grants(grant, question) && relateAssignment(grant.assignment, resourceKey) === "elsewhere")
    .toSorted((left, right) => likeness(right, resourceKey) - likeness(left, resourceKey));
}

/** How many segments a scope shares with the resource, before they part: a sibling comes before a stranger. */
function likeness({ assignment }: Grant, resourceKey: string): number {
  const segments = resourceKey.split("/");
  const parting = armKey(assignment.scope)
    .split("/")
    .findIndex((segment, at) => segment !== segments[at]);
  return parting < 0 ? segments.length : parting;
}

const orphansOf = new WeakMap<InventoryIndex, Covering<RoleAssignment>>();

function orphansCovering(index: InventoryIndex, { resourceId }: AccessQuestion): readonly Grant[] {
  if (index.gaps("userAssignedIdentities").length > 0) return [];
  let covering = orphansOf.get(index);
  if (covering === undefined) {
    const orphans = index.all("roleAssignments").filter((assignment) => isOrphan(index, assignment));
    orphansOf.set(index, (covering = indexByScope(orphans)));
  }
  return covering(resourceId).map((assignment) => toGrant(index, assignment));
}

/**
 * A service principal that is none of the identities that were read. What is granted on a whole subscription or above
 * is left out: deployment pipelines and platforms hold it.
 */
export function isOrphan(
  index: InventoryIndex,
  { principalId, principalType, scope }: Pick<RoleAssignment, "principalId" | "principalType" | "scope">,
): boolean {
  return (
    principalType === "ServicePrincipal" &&
    armSegment(scope, "resourceGroups") !== undefined &&
    index.having("userAssignedIdentities", identityByPrincipalId, principalId.toLowerCase()).length === 0
  );
}
