import type { UserAssignedIdentity } from "../inventory/azure/user-assigned-identity.ts";
import { absent, type Lookup } from "../inventory/lookup.ts";
import type { Footing } from "./footing.ts";
import { otherSignIn } from "./other-sign-in.ts";
import type { PossibleCredential } from "./possible-credential.ts";
import type { Subject } from "./subject.ts";

/** A bridge to a data service that the workload's own identity calls. */
export interface DataSubject extends Subject {
  readonly footing: Footing | null;
  /** The identity that the workload presents; `absent` where that is nobody who is known, or may be another. */
  readonly principal: Lookup<UserAssignedIdentity>;
  /** A password or a key that the workload may have; undefined also where the service is known to take none. */
  readonly credential: PossibleCredential | undefined;
}

export function principalOf(footing: Footing | null): Lookup<UserAssignedIdentity> {
  if (footing === null || otherSignIn(footing.subject.context.workload) !== undefined) return absent();
  return footing.subject.identity;
}
