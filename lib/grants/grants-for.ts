import type { Reading } from "../inventory/reading.ts";
import { describePlace } from "../places/short-place.ts";

/** A command that lets whoever reads see what it could not. */
export interface Grant {
  readonly tool: "az" | "kubectl";
  readonly permissions: readonly string[];
  /** Where they are lacking, in words: `subscription 1111`, `cluster aks`. */
  readonly place: string;
  readonly command: string;
}

/** What an unknown joint lacks, as far as a permission would help; the rest in the words it came in. */
export interface Settling {
  readonly grants: readonly Grant[];
  readonly others: readonly string[];
}

interface Wanted {
  readonly tool: Grant["tool"];
  readonly permission: string;
  /** An ARM id, or the name of a cluster. */
  readonly scope: string;
}

/**
 * Reads the `missing` of an unknown joint: permissions as `Microsoft.X/y/read at /subscriptions/…` and
 * `list pods in cluster aks`, several of them separated by semicolons. One command for each scope.
 *
 * @param readerObjectId whom a role is assigned to, where that is known
 */
export function grantsFor(missing: string, readerObjectId: string | null = null): Settling {
  const texts = missing.split("; ");
  const read = texts.map((text) => ({ text, wanted: inAzure(text) ?? inCluster(text) }));
  const wanted = read.flatMap((each) => each.wanted ?? []);
  const groups = Map.groupBy(wanted, ({ tool, scope }) => `${tool} ${scope.toLowerCase()}`);
  return {
    grants: [...groups.values()].map((group) => toGrant(group, readerObjectId ?? whoReads)),
    others: read.filter((each) => each.wanted === null).map(({ text }) => text),
  };
}

/** Permissions that a reading lacks, as the `missing` of a joint has them. */
export function missingIn(
  { source, scope }: Pick<Reading, "source" | "scope">,
  permissions: readonly string[],
): string {
  const place = source === "azure" ? `at ${scope}` : `in cluster ${scope}`;
  return permissions.map((permission) => `${permission} ${place}`).join("; ");
}

function inAzure(text: string): Wanted | null {
  const [, permission, place] = /^(Microsoft\.[\w/.]+\/read(?: \(or [^)]+\))?) (at \/\S*|on the .+)$/.exec(text) ?? [];
  if (permission === undefined || place === undefined) return null;
  return { tool: "az", permission, scope: place.startsWith("at ") ? scopeOf(place.slice(3)) : unknownSubscription };
}

const unknownSubscription = "/subscriptions/<subscription-id>";

/**
 * The tenant has no scope that a reader should hold a role at: whoever may read a subscription sees it. What reaches a
 * principal through groups is asked of its subscription.
 */
const scopeOf = (scope: string): string =>
  scope === "/" ? unknownSubscription : scope.replace(/\/principals\/[^/]+$/, "");

function inCluster(text: string): Wanted | null {
  const [, permission, scope] = /^(list [a-z0-9.-]+) in cluster (\S+)$/.exec(text) ?? [];
  return permission === undefined || scope === undefined ? null : { tool: "kubectl", permission, scope };
}

/** It can be found out, and is not known here. */
const whoReads = "<who-reads>";

function toGrant(group: readonly Wanted[], assignee: string): Grant {
  const [{ tool, scope }] = group as [Wanted];
  const permissions = [...new Set(group.map(({ permission }) => permission))];
  return tool === "az"
    ? { tool, permissions, place: placeOf(scope), command: roleAssignment(scope, assignee) }
    : { tool, permissions, place: `cluster ${scope}`, command: clusterRole(scope, permissions) };
}

const placeOf = (scope: string): string =>
  scope === unknownSubscription ? "a subscription" : describePlace({ source: "azure", resource: scope });

/** Every action that is read ends in `/read`, and Reader holds them all. */
function roleAssignment(scope: string, assignee: string): string {
  return [
    `az role assignment create \\`,
    `  --assignee ${assignee} \\`,
    `  --role Reader \\`,
    `  --scope ${scope}`,
  ].join("\n");
}

function clusterRole(cluster: string, permissions: readonly string[]): string {
  const resources = permissions.map((permission) => permission.replace("list ", "")).join(",");
  const role = "bridgekeeper-reads-more";
  const at = `kubectl --context <context-of-${cluster}> create`;
  return [
    `${at} clusterrole ${role} --verb=get,list,watch --resource=${resources}`,
    `${at} clusterrolebinding ${role} --clusterrole=${role} --user=${whoReads}`,
  ].join("\n");
}
