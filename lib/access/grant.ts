import { armKey } from "../inventory/azure/arm-id.ts";
import type { RoleAssignment } from "../inventory/azure/role-assignment.ts";
import type { RoleDefinition } from "../inventory/azure/role-definition.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import { assignmentByPrincipal, roleDefinitionByGuid } from "../inventory/keys.ts";
import type { AccessQuestion } from "./access-question.ts";
import { alwaysPasses } from "./condition.ts";
import { elementGrants } from "./match-action.ts";
import { relateAssignment } from "./scope.ts";

/** A role assignment with the role it names; `definition` is undefined when no readable definition has that GUID. */
export interface Grant {
  readonly assignment: RoleAssignment;
  readonly definition: RoleDefinition | undefined;
}

/** What is asked for, wherever it is asked for. */
export type AskedAction = Pick<AccessQuestion, "action" | "isDataAction">;

export function toGrant(index: InventoryIndex, assignment: RoleAssignment): Grant {
  const guid = roleGuidOf(assignment).toLowerCase();
  const [definition] = index.having("roleDefinitions", roleDefinitionByGuid, guid);
  return { assignment, definition };
}

export function roleGuidOf({ roleDefinitionId }: Pick<RoleAssignment, "roleDefinitionId">): string {
  return roleDefinitionId.slice(roleDefinitionId.lastIndexOf("/") + 1);
}

/** For people; `role` and its GUID where no definition was read. */
export function roleNameOf({ assignment, definition }: Grant): string {
  return definition?.roleName ?? `role ${roleGuidOf(assignment)}`;
}

/** Whether the role covers the action, at its scope and under its conditions. */
export function grants({ definition }: Grant, { action, isDataAction }: AskedAction): boolean {
  return definition?.permissions.some((element) => elementGrants(element, action, isDataAction)) ?? false;
}

/** The conditions that could block the action: the assignment's own, or those of every element that grants it. */
export function blockingConditions({ assignment, definition }: Grant, asked: AskedAction): readonly string[] {
  const couldBlock = (condition: string | null) => condition !== null && !alwaysPasses(condition, asked.action);
  const granting = (definition?.permissions ?? []).filter((element) =>
    elementGrants(element, asked.action, asked.isDataAction),
  );
  const ofElements = granting.map(({ condition }) => condition);
  return [
    ...[assignment.condition].filter(couldBlock),
    ...(ofElements.length > 0 && ofElements.every(couldBlock) ? ofElements : []),
  ].filter((condition) => condition !== null);
}

interface PrincipalGrants {
  /** All direct grants of the principal. */
  readonly all: readonly Grant[];
  /** Those that reach a resource, by its key. */
  readonly reaching: Map<string, readonly Grant[]>;
}

const grantsByPrincipal = new WeakMap<InventoryIndex, Map<string, PrincipalGrants>>();

/**
 * The direct grants of one principal that cover a resource, or lie inside it. Remembered, because a service is asked
 * about with several actions, and an identity for every resource that it calls.
 */
export function grantsOf(index: InventoryIndex, principalId: string, resourceId: string): readonly Grant[] {
  const { all, reaching } = grantsOfPrincipal(index, principalId);
  const resourceKey = armKey(resourceId);
  let held = reaching.get(resourceKey);
  if (held === undefined) {
    held = all.filter(({ assignment }) => relateAssignment(assignment, resourceKey) !== "elsewhere");
    reaching.set(resourceKey, held);
  }
  return held;
}

/** All direct grants of one principal, wherever they are. */
export function grantsAnywhere(index: InventoryIndex, principalId: string): readonly Grant[] {
  return grantsOfPrincipal(index, principalId).all;
}

function grantsOfPrincipal(index: InventoryIndex, principalId: string): PrincipalGrants {
  const principalKey = principalId.toLowerCase();
  let byPrincipal = grantsByPrincipal.get(index);
  if (byPrincipal === undefined) grantsByPrincipal.set(index, (byPrincipal = new Map()));
  let grantsHeld = byPrincipal.get(principalKey);
  if (grantsHeld === undefined) {
    const assignments = index.having("roleAssignments", assignmentByPrincipal, principalKey);
    grantsHeld = { all: assignments.map((assignment) => toGrant(index, assignment)), reaching: new Map() };
    byPrincipal.set(principalKey, grantsHeld);
  }
  return grantsHeld;
}
