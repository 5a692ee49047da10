import type { Fault } from "../../fault.ts";
import type { PulseosOptions } from "./change.ts";

/** What goes wrong between the dashboard and Azure. */
export function armFaults({ changes }: PulseosOptions): Fault[] {
  if (!changes.has("throttle-arm")) return [];
  // The list of subscriptions is counted against the tenant, not against a subscription.
  return [{ match: /^GET \/subscriptions\/[^/?]+\//i, status: 429, retryAfterInSeconds: 17 }];
}

/** So few that the pods of PulseOS need several pages. */
export const smallPage = 5;

/** What goes wrong between the dashboard and the cluster. */
export function kubernetesFaults({ changes }: PulseosOptions): Fault[] {
  if (!changes.has("fail-later-pages-of-pods")) return [];
  return [{ match: /^GET \/api\/v1\/pods\?/, fromPage: true, status: 500 }];
}
