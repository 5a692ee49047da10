import type { Bridge } from "../bridges/bridge.ts";
import type { Evidence } from "../bridges/evidence.ts";
import { armKey } from "../inventory/azure/arm-id.ts";

/** A federated credential as the evidence of a bridge names it. */
export interface FederatedCredentialSeen {
  readonly id: string;
  /** Null when no evidence quotes it, as where a flexible credential matches an expression. */
  readonly subject: string | null;
}

const credentialId = /^(.+\/userAssignedIdentities\/[^/]+)\/federatedIdentityCredentials\/[^/]+$/i;

/**
 * The credential of an identity that a bridge was judged by: the one that trusts it, or the one that comes nearest.
 * What the broken joint names goes before what the others do.
 */
export function credentialSeen({ joints, rootCause }: Bridge, identityId: string): FederatedCredentialSeen | undefined {
  const inOrder = joints.toSorted((a, b) => Number(b.rule === rootCause) - Number(a.rule === rootCause));
  const evidence = inOrder.flatMap((joint) => joint.evidence).filter((each) => isOf(each, identityId));
  const [first] = evidence;
  if (first === undefined) return undefined;
  const quoted = evidence.find(({ resource, path }) => resource === first.resource && path === "properties.subject");
  return { id: first.resource, subject: quoted?.value ?? null };
}

function isOf({ resource }: Evidence, identityId: string): boolean {
  const owner = credentialId.exec(resource)?.[1];
  return owner !== undefined && armKey(owner) === identityId;
}
