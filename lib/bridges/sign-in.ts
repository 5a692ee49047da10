import type { UserAssignedIdentity } from "../inventory/azure/user-assigned-identity.ts";
import { lookUp, type InventoryIndex } from "../inventory/inventory-index.ts";
import { identityByClientId } from "../inventory/keys.ts";
import { absent, type Lookup } from "../inventory/lookup.ts";
import type { Observation } from "./evidence.ts";
import type { PresentedIdentity, StatedClientId } from "./presented-identity.ts";

/** How something that works for a workload (a controller, the CSI driver) signs in to Azure. */
export type SignIn =
  /** With a ServiceAccount's token, which a federated credential has to accept. */
  | { readonly kind: "token"; readonly presented: PresentedIdentity }
  /** As an identity that is named, though how it proves itself cannot be read from here. */
  | {
      readonly kind: "named";
      readonly clientId: StatedClientId;
      readonly identity: Lookup<UserAssignedIdentity>;
      /** What is not known about it, as a sentence. */
      readonly says: string;
      readonly missing: string;
      /** A sentence that tells why it can sign in all the same. */
      readonly proof?: string;
    }
  /** As nobody who can be named from here. */
  | {
      readonly kind: "unseen";
      readonly says: string;
      readonly missing: string;
      readonly evidence: readonly Observation[];
    };

export function namedSignIn(
  index: InventoryIndex,
  clientId: StatedClientId,
  says: string,
  missing: string,
): SignIn & { readonly kind: "named" } {
  const identity = lookUp(index, "userAssignedIdentities", identityByClientId, clientId.value.trim().toLowerCase());
  return { kind: "named", clientId, identity, says, missing };
}

/** The identity that is signed in as; `absent` when it is not known. */
export function signedInAs(signIn: SignIn | null): Lookup<UserAssignedIdentity> {
  switch (signIn?.kind) {
    case "token":
      return signIn.presented.identity;
    case "named":
      return signIn.identity;
    default:
      return absent();
  }
}
