import { z } from "zod";
import type { DenyAssignment } from "../../../../lib/inventory/azure/deny-assignment.ts";
import type {
  ReachingRoleAssignment,
  RoleAssignment,
  RoleEligibility,
} from "../../../../lib/inventory/azure/role-assignment.ts";
import type { RoleDefinition } from "../../../../lib/inventory/azure/role-definition.ts";
import { armResource, flag, namesOf, text, texts } from "./arm-fields.ts";

const assignmentSchema = armResource({
  principalId: z.string(),
  principalType: text,
  roleDefinitionId: z.string(),
  scope: z.string(),
  condition: text,
  createdOn: text,
  updatedOn: text,
});

export function parseRoleAssignment(raw: unknown, listedIn: string): RoleAssignment {
  const resource = assignmentSchema.parse(raw);
  const { createdOn, updatedOn, ...properties } = resource.properties;
  return { ...namesOf(resource), ...properties, listedIn, changedAt: latest(createdOn, updatedOn) };
}

export function parseReachingRoleAssignment(raw: unknown, reaches: string): ReachingRoleAssignment {
  return { ...namesOf(assignmentSchema.parse(raw)), reaches };
}

export function parseRoleEligibility(raw: unknown, listedIn: string, reaches: string): RoleEligibility {
  return { ...parseRoleAssignment(raw, listedIn), reaches };
}

const permissionElements = z
  .array(z.object({ actions: texts, notActions: texts, dataActions: texts, notDataActions: texts, condition: text }))
  .nullish()
  .transform((value) => value ?? []);

const definitionSchema = armResource({ roleName: z.string(), type: text, permissions: permissionElements });

export function parseRoleDefinition(raw: unknown): RoleDefinition {
  const resource = definitionSchema.parse(raw);
  const { roleName, type, permissions } = resource.properties;
  return { ...namesOf(resource), roleName, isCustom: type?.toLowerCase() === "customrole", permissions };
}

const principals = z
  .array(z.object({ id: z.string(), type: text }))
  .nullish()
  .transform((value) => value ?? []);

const denySchema = armResource({
  scope: z.string(),
  doNotApplyToChildScopes: flag,
  permissions: permissionElements,
  principals,
  excludePrincipals: principals,
});

export function parseDenyAssignment(raw: unknown, listedIn: string): DenyAssignment {
  const resource = denySchema.parse(raw);
  const { principals: denied, excludePrincipals: excluded, ...properties } = resource.properties;
  return {
    ...namesOf(resource),
    ...properties,
    listedIn,
    principalIds: denied.map(({ id }) => id),
    excludePrincipalIds: excluded.map(({ id }) => id),
    singlePrincipalIds: [...denied, ...excluded].filter(isSingle).map(({ id }) => id),
  };
}

const isSingle = ({ type }: { readonly type: string | null }) => /^(?:User|ServicePrincipal)$/i.test(type ?? "");

/** ISO 8601 of the youngest of some dates, or null when none is readable. */
function latest(...dates: readonly (string | null)[]): string | null {
  const times = dates.map((date) => Date.parse(date ?? "")).filter((time) => !Number.isNaN(time));
  return times.length === 0 ? null : new Date(Math.max(...times)).toISOString();
}
