import type { Bridge } from "./bridge.ts";
import type { IdentitySubject } from "./identity-subject.ts";

/** The identity bridge of the same workload, which its bridges to data services stand on. */
export interface Footing {
  readonly bridge: Bridge;
  readonly subject: IdentitySubject;
}
