import type { Reading } from "../inventory/reading.ts";
import { shortPlace } from "../places/short-place.ts";

/** Where something was read, in a few words. */
export interface ScopePlace {
  readonly name: string;
  /** What sort of place that is; empty where its name says so. */
  readonly sort: string;
}

export function scopePlace({ source, scope }: Pick<Reading, "source" | "scope">): ScopePlace {
  if (source === "kubernetes") return { name: scope, sort: "cluster" };
  if (scope === "/") return { name: "the whole tenant", sort: "" };
  const [, subscription, principal] = /^\/subscriptions\/([^/]+)\/principals\/([^/]+)$/i.exec(scope) ?? [];
  if (principal !== undefined) return { name: principal, sort: `principal, asked of subscription ${subscription}` };
  const { name, sort } = shortPlace({ source, resource: scope });
  return { name, sort };
}
