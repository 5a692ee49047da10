import type { Fix } from "../bridges/fix.ts";
import type { ReachableSubject } from "../bridges/reachable-subject.ts";
import { valueOf } from "../inventory/lookup.ts";
import type { PublicSide } from "../network/public-side.ts";
import { letClusterInFix } from "./let-cluster-in-fix.ts";
import { privateEndpointFix } from "./private-endpoint-fix.ts";
import { privateRecordFix } from "./private-record-fix.ts";

/** A record in the private zone, a rule in the firewall, or a private endpoint: whichever is missing. */
export function networkFix(subject: ReachableSubject, side: PublicSide): Fix {
  const { resourceCollection: collection } = subject;
  const resource = valueOf(subject.resource);
  const surroundings = valueOf(subject.surroundings);
  if (resource === undefined || surroundings === undefined) return privateEndpointFix(resource, collection);
  const { resolution } = surroundings;
  if (resource.network.privateEndpoints.length > 0 && "zone" in resolution)
    return privateRecordFix(surroundings, resolution.zone);
  return side === "listed"
    ? letClusterInFix(resource, collection, surroundings)
    : privateEndpointFix(resource, collection);
}
