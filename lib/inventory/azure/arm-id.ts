/**
 * Azure Resource Manager ids. ARM answers one id in several spellings (`resourcegroups`,
 * `ManagedClusters`, a doubled leading slash), so ids are shown as read and compared by {@link armKey}.
 */
export function armKey(id: string): string {
  const isClean = id.startsWith("/") && !id.startsWith("//") && !id.endsWith("/");
  return isClean ? id.toLowerCase() : `/${id.replace(/^\/+|\/+$/g, "")}`.toLowerCase();
}

/** The value of one segment pair, e.g. `armSegment(id, "resourceGroups")`; undefined when there is none. */
export function armSegment(id: string, name: string): string | undefined {
  const segments = id.split("/");
  const at = segments.findIndex((segment) => segment.toLowerCase() === name.toLowerCase());
  return at < 0 ? undefined : segments[at + 1];
}

/** The last segment: the resource's own name. */
export function armName(id: string): string {
  return id.slice(id.lastIndexOf("/") + 1);
}

/** `/subscriptions/{guid}` in lower case, or undefined for ids above subscriptions. */
export function subscriptionScope(id: string): string | undefined {
  return /^\/*(subscriptions\/[^/]+)/i.exec(id)?.[1]?.toLowerCase().replace(/^/, "/");
}

/** The id without its last `type/name` pair: the parent resource of a child resource. */
export function armParent(id: string): string {
  return id.split("/").slice(0, -2).join("/");
}
