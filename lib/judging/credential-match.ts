import type { IdentitySubject } from "../bridges/identity-subject.ts";
import type { FederatedCredential } from "../inventory/azure/federated-credential.ts";
import { valueOf } from "../inventory/lookup.ts";

/**
 * How Entra matches: ordinal and case-sensitive, no trimming, no tolerance for a trailing slash.
 * https://learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations
 */
export function issuedBy(
  { context }: IdentitySubject,
  credentials: readonly FederatedCredential[],
): readonly FederatedCredential[] {
  const issuer = valueOf(context.aks)?.oidcIssuer.issuerUrl;
  return issuer == null ? [] : credentials.filter((credential) => credential.issuer === issuer);
}

export function trustingSubject(
  { tokenSubject }: IdentitySubject,
  credentials: readonly FederatedCredential[],
): readonly FederatedCredential[] {
  return credentials.filter(({ subject }) => subject === tokenSubject);
}
