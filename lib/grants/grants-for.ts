import type { Reading } from "../inventory/reading.ts";

/** A command that lets whoever reads see what it could not. */
export interface Grant {
  readonly tool: "az" | "kubectl";
  readonly permissions: readonly string[];
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
 */
export function grantsFor(missing: string): Settling {
  const texts = missing.split("; ");
  const read = texts.map((text) => ({ text, wanted: inAzure(text) ?? inCluster(text) }));
  const wanted = read.flatMap((each) => each.wanted ?? []);
  const groups = Map.groupBy(wanted, ({ tool, scope }) => `${tool} ${scope.toLowerCase()}`);
  return {
    grants: [...groups.values()].map(toGrant),
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

function toGrant(group: readonly Wanted[]): Grant {
  const [{ tool, scope }] = group as [Wanted];
  const permissions = [...new Set(group.map(({ permission }) => permission))];
  return { tool, permissions, command: tool === "az" ? roleAssignment(scope) : clusterRole(scope, permissions) };
}

/** Every action that is read ends in `/read`, and Reader holds them all. The project's own role is narrower. */
const readerRole = "acdd72a7-3385-48ef-bd42-f606fba81ae7";

function roleAssignment(scope: string): string {
  return [
    `# Reader; the role of deploy/azure-reader-role.json is narrower`,
    `az role assignment create \\`,
    `  --assignee <who-reads> \\`,
    `  --role ${readerRole} \\`,
    `  --scope ${scope}`,
  ].join("\n");
}

function clusterRole(cluster: string, permissions: readonly string[]): string {
  const resources = permissions.map((permission) => permission.replace("list ", "")).join(",");
  const role = "bridgekeeper-reads-more";
  const at = `kubectl --context <context-of-${cluster}> create`;
  return [
    `${at} clusterrole ${role} --verb=get,list,watch --resource=${resources}`,
    `${at} clusterrolebinding ${role} --clusterrole=${role} --user=<who-reads>`,
    `# or all of it at once: kubectl apply -f deploy/kubernetes-reader-role.yaml`,
  ].join("\n");
}
