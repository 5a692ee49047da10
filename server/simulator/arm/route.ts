import { armKey, armSegment } from "../../../lib/inventory/azure/arm-id.ts";

/** What a path asks for. `type` and `scope` are those of the permission that it takes. */
export interface Route {
  readonly kind:
    "subscriptions" | "subscription" | "resource-groups" | "resources" | "at-scope" | "of-type" | "children" | "item";
  readonly type: string;
  readonly scope: string;
}

const authorizationPath =
  /^(.*)\/providers\/(Microsoft\.Authorization)\/(roleAssignments|roleDefinitions|denyAssignments|roleEligibilityScheduleInstances)$/i;

/** Undefined when no such path exists in ARM. */
export function routeOf(path: string): Route | undefined {
  const trimmed = path.replace(/\/+$/, "");
  const atScope = authorizationPath.exec(trimmed);
  if (atScope) return { kind: "at-scope", scope: atScope[1] || "/", type: `${atScope[2]}/${atScope[3]}` };
  return topRoute(trimmed) ?? providerRoute(trimmed);
}

function topRoute(path: string): Route | undefined {
  const [, , , child, ...more] = path.split("/");
  if (armKey(path) === "/subscriptions") {
    return { kind: "subscriptions", scope: "/", type: "Microsoft.Resources/subscriptions" };
  }
  if (!/^\/subscriptions\/[^/]+/i.test(path) || more.length > 0) return undefined;
  const top = (kind: Route["kind"], type: string): Route => ({
    kind,
    type,
    scope: path.split("/").slice(0, 3).join("/"),
  });
  if (child === undefined) return top("subscription", "Microsoft.Resources/subscriptions");
  if (/^resourcegroups$/i.test(child))
    return top("resource-groups", "Microsoft.Resources/subscriptions/resourceGroups");
  if (/^resources$/i.test(child)) return top("resources", "Microsoft.Resources/subscriptions/resources");
  return undefined;
}

function providerRoute(path: string): Route | undefined {
  const at = path.toLowerCase().lastIndexOf("/providers/");
  if (at < 0) return undefined;
  const [namespace, ...pairs] = path.slice(at + "/providers/".length).split("/");
  if (namespace === undefined || pairs.length === 0) return undefined;
  const type = [namespace, ...pairs.filter((_, index) => index % 2 === 0)].join("/");
  if (pairs.length % 2 === 0) return { kind: "item", type, scope: path };
  const above = path.slice(0, path.lastIndexOf("/"));
  const isTopType = pairs.length === 1;
  const kind = isTopType && armSegment(path, "resourceGroups") === undefined ? "of-type" : "children";
  return { kind, type, scope: isTopType ? path.slice(0, at) || "/" : above };
}
