import { armParent, armSegment } from "../../../lib/inventory/azure/arm-id.ts";
import type { Estate } from "../estate.ts";
import type { ArmEstate, ArmResource } from "./arm-estate.ts";
import * as errors from "./arm-error.ts";
import { listAtScope } from "./at-scope.ts";
import { builtInRoles, roleDefinitionOf } from "./built-in-roles.ts";
import { pageOf } from "./page.ts";
import type { Route } from "./route.ts";
import { spellForList } from "./spelling.ts";

type Answer = { readonly body: unknown } | { readonly error: errors.ArmError };

/** What ARM answers for a path that the caller may read. */
export function readRoute({ arm }: Estate, route: Route | undefined, url: URL): Answer {
  if (route === undefined) return { error: errors.invalidPath(url.pathname) };
  const subscriptionId = armSegment(route.scope, "subscriptions") ?? "";
  const filter = url.searchParams.get("$filter");
  const page = (items: readonly unknown[]): Answer => ({ body: pageOf(items, url, arm.pageSize) });
  switch (route.kind) {
    case "subscriptions":
      return page(arm.subscriptions.map(toSubscription));
    case "subscription":
      return {
        body: arm.subscriptions
          .filter((known) => sameText(known.subscriptionId, subscriptionId))
          .map(toSubscription)[0],
      };
    case "resource-groups":
      return page(resourceGroups(arm, subscriptionId));
    case "resources":
      return page(genericResources(arm, subscriptionId, filter));
    case "at-scope": {
      const found = listAtScope(arm, route.type, route.scope, filter);
      return found === undefined ? { error: errors.invalidFilter(filter ?? "") } : page(found);
    }
    case "of-type":
      return page(arm.listOfType(route.type, subscriptionId || undefined).map(spellForList));
    case "children":
      return readChildren(arm, route, url.pathname) ?? page(arm.listIn(url.pathname).map(spellForList));
    case "item":
      return readItem(arm, route);
  }
}

/** An error when what should hold the children is not there. */
function readChildren(arm: ArmEstate, { scope, type }: Route, path: string): Answer | undefined {
  const group = armSegment(path, "resourceGroups");
  const isTopType = type.split("/").length === 2;
  if (isTopType)
    return group === undefined || hasGroup(arm, scope) ? undefined : { error: errors.resourceGroupNotFound(group) };
  return arm.get(scope) === undefined ? { error: notFound(arm, scope) } : undefined;
}

function readItem(arm: ArmEstate, { scope, type }: Route): Answer {
  const resource = arm.get(scope) ?? builtInRole(scope, type);
  return resource === undefined ? { error: notFound(arm, scope) } : { body: resource };
}

function builtInRole(id: string, type: string): ArmResource | undefined {
  if (!/^Microsoft\.Authorization\/roleDefinitions$/i.test(type)) return undefined;
  const role = builtInRoles.find((known) => id.toLowerCase().endsWith(`/${known.id}`));
  return role && roleDefinitionOf(role, /^\/subscriptions\/[^/]+/i.exec(armParent(id))?.[0] ?? "");
}

function notFound(arm: ArmEstate, id: string): errors.ArmError {
  const group = armSegment(id, "resourceGroups") ?? "<null>";
  if (group !== "<null>" && !hasGroup(arm, id)) return errors.resourceGroupNotFound(group);
  return errors.resourceNotFound(id.slice(id.toLowerCase().lastIndexOf("/providers/") + "/providers/".length), group);
}

/** A group exists when anything is in it. */
function hasGroup(arm: ArmEstate, id: string): boolean {
  const prefix = `${id.split("/").slice(0, 5).join("/").toLowerCase()}/`;
  return arm.all().some((resource) => resource.id.toLowerCase().startsWith(prefix));
}

function toSubscription({ subscriptionId, displayName, tenantId }: ArmEstate["subscriptions"][number]) {
  return {
    id: `/subscriptions/${subscriptionId}`,
    authorizationSource: "RoleBased",
    managedByTenants: [],
    subscriptionId,
    tenantId,
    displayName,
    state: "Enabled",
    subscriptionPolicies: {
      locationPlacementId: "Public_2014-09-01",
      quotaId: "EnterpriseAgreement_2014-09-01",
      spendingLimit: "Off",
    },
  };
}

function resourceGroups(arm: ArmEstate, subscriptionId: string): unknown[] {
  const names = new Map<string, string>();
  for (const { id } of inSubscription(arm, subscriptionId)) {
    const name = armSegment(id, "resourceGroups");
    if (name !== undefined) names.set(name.toLowerCase(), name);
  }
  return [...names.values()].map((name) => ({
    id: `/subscriptions/${subscriptionId}/resourceGroups/${name}`,
    name,
    type: "Microsoft.Resources/resourceGroups",
    location: "westeurope",
    properties: { provisioningState: "Succeeded" },
  }));
}

/** The generic list leaves `properties` out and knows top-level resources only. */
function genericResources(arm: ArmEstate, subscriptionId: string, filter: string | null): unknown[] {
  const types = [...(filter ?? "").matchAll(/resourceType eq '([^']+)'/gi)].map(([, type]) => type ?? "");
  return inSubscription(arm, subscriptionId)
    .filter(({ type }) => type.split("/").length === 2 && !/^Microsoft\.Authorization\//i.test(type))
    .filter(({ type }) => types.length === 0 || types.some((wanted) => sameText(wanted, type)))
    .map(({ properties: _, systemData: __, ...rest }) => rest);
}

const inSubscription = (arm: ArmEstate, subscriptionId: string) =>
  arm.all().filter(({ id }) => sameText(armSegment(id, "subscriptions") ?? "", subscriptionId));

const sameText = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
