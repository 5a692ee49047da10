import { armKey } from "../../../lib/inventory/azure/arm-id.ts";
import type { ArmEstate, ArmResource } from "./arm-estate.ts";
import { builtInRoles, roleDefinitionOf } from "./built-in-roles.ts";

/** Role assignments, role definitions and deny assignments that count at a scope; undefined for an unknown filter. */
export function listAtScope(
  estate: ArmEstate,
  type: string,
  scope: string,
  filter: string | null,
): readonly ArmResource[] | undefined {
  const conditions = parseFilter(filter, estate);
  if (conditions === undefined) return undefined;
  const stored = estate.listOfType(type).filter((resource) => scopesOf(resource).some((own) => concerns(own, scope)));
  const resources = /roleDefinitions$/i.test(type) ? [...builtInsAt(scope), ...stored] : stored;
  return resources.filter((resource) => conditions.every((holds) => holds(resource, scope)));
}

type Condition = (resource: ArmResource, scope: string) => boolean;

function parseFilter(filter: string | null, estate: ArmEstate): Condition[] | undefined {
  if (filter === null || filter.trim() === "") return [];
  const conditions = filter.split(/\s+and\s+/i).map((term) => parseTerm(term.trim(), estate));
  return conditions.includes(undefined) ? undefined : (conditions as Condition[]);
}

function parseTerm(term: string, estate: ArmEstate): Condition | undefined {
  if (/^atScope\(\)$/i.test(term)) {
    return (resource, scope) => scopesOf(resource).some((own) => contains(own, scope));
  }
  const [, assignee] = /^assignedTo\('([^']*)'\)$/i.exec(term) ?? [];
  if (assignee !== undefined) {
    const principals = [assignee, ...(estate.memberships.get(assignee) ?? [])];
    return (resource) => principals.some((principal) => namesPrincipal(resource, principal));
  }
  const [, field, value] = /^(\w+) eq '([^']*)'$/i.exec(term) ?? [];
  if (field === undefined || value === undefined) return undefined;
  if (field === "principalId") return (resource) => namesPrincipal(resource, value);
  return (resource) => sameText(resource.properties[field], value);
}

function namesPrincipal({ properties }: ArmResource, principal: string): boolean {
  const listed = Array.isArray(properties["principals"]) ? (properties["principals"] as { id?: unknown }[]) : [];
  return sameText(properties["principalId"], principal) || listed.some(({ id }) => sameText(id, principal));
}

const sameText = (a: unknown, b: string) => typeof a === "string" && a.toLowerCase() === b.toLowerCase();

function scopesOf({ properties }: ArmResource): readonly string[] {
  const { scope, assignableScopes } = properties;
  return Array.isArray(assignableScopes) ? (assignableScopes as string[]) : [typeof scope === "string" ? scope : "/"];
}

/** At, above or below. */
const concerns = (own: string, scope: string) => contains(own, scope) || contains(scope, own);

/** Every management group counts as an ancestor of every subscription. */
function contains(outer: string, inner: string): boolean {
  const [outerKey, innerKey] = [armKey(outer), armKey(inner)];
  if (outerKey === "/" || outerKey === innerKey || innerKey.startsWith(`${outerKey}/`)) return true;
  return (
    outerKey.startsWith("/providers/microsoft.management/managementgroups/") && innerKey.startsWith("/subscriptions/")
  );
}

function builtInsAt(scope: string): ArmResource[] {
  const [subscription = ""] = /^\/subscriptions\/[^/]+/i.exec(scope) ?? [];
  return builtInRoles.map((role) => roleDefinitionOf(role, subscription));
}
