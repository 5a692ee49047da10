import { seenInAzure } from "../bridges/evidence.ts";
import { seenIssuer } from "../bridges/observe-issuer.ts";
import type { IdentitySubject } from "../bridges/identity-subject.ts";
import type { FederatedCredential } from "../inventory/azure/federated-credential.ts";
import type { ManagedCluster } from "../inventory/azure/managed-cluster.ts";
import { valueOf } from "../inventory/lookup.ts";
import { nearestOf } from "../text/nearest.ts";
import { createCredentialFix } from "../fixes/create-credential-fix.ts";
import { explainIssuer, isMisspelt } from "../judging/explain-issuer.ts";
import { issuedBy, trustingSubject } from "../judging/credential-match.ts";
import { broken, defineRule, intact } from "./rule.ts";

/**
 * Entra accepts the token when its `iss` equals the credential's issuer, character for character.
 * https://learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations
 */
export const federatedIssuerMatches = defineRule<IdentitySubject>({
  id: "federated-issuer-matches",
  description: "A federated credential of the identity must trust this cluster's issuer.",
  requires: ({ identity, credentials, context }) => [identity, credentials, context.aks],
  judge(subject) {
    const identity = valueOf(subject.identity);
    const credentials = valueOf(subject.credentials);
    const cluster = valueOf(subject.context.aks);
    if (identity === undefined || cluster?.oidcIssuer.issuerUrl == null || subject.usesIdentityBinding) return null;
    if (credentials === undefined || credentials.length === 0) return null;

    const fromHere = issuedBy(subject, credentials);
    const forThisSubject = trustingSubject(subject, credentials);
    const match = trustingSubject(subject, fromHere)[0] ?? (forThisSubject.length === 0 ? fromHere[0] : undefined);
    if (match !== undefined)
      return intact(`${match.name} of ${identity.name} trusts ${match.issuer}.`, [
        seenIssuer("expected", cluster),
        found(match),
      ]);

    const nearest = nearestCredential(
      cluster.oidcIssuer.issuerUrl,
      forThisSubject.length > 0 ? forThisSubject : credentials,
    );
    return broken(explain(subject, identity.name, cluster, nearest), [
      seenIssuer("expected", cluster),
      ...(nearest === undefined ? [] : [found(nearest)]),
    ]);
  },
  fix(subject) {
    const issuer = valueOf(subject.context.aks)?.oidcIssuer.issuerUrl ?? "";
    const meant = trustingSubject(subject, valueOf(subject.credentials) ?? []);
    return createCredentialFix(
      subject,
      meant.find((credential) => isMisspelt(credential.issuer, issuer)),
    );
  },
});

function explain(
  { clusterIssuing }: IdentitySubject,
  identityName: string,
  cluster: ManagedCluster,
  nearest: FederatedCredential | undefined,
): string {
  const message = `No federated credential of ${identityName} trusts the issuer of ${cluster.name}`;
  if (nearest === undefined) return `${message}. Entra answers AADSTS700211.`;
  const difference = explainIssuer(nearest.issuer, cluster.oidcIssuer.issuerUrl ?? "", clusterIssuing);
  return `${message}. Entra answers AADSTS700211: that of credential ${nearest.name} ${difference}. Every character counts. A token that was exchanged before may still work for up to a day.`;
}

function nearestCredential(
  issuer: string,
  credentials: readonly FederatedCredential[],
): FederatedCredential | undefined {
  const nearest = nearestOf(
    credentials.map((credential) => credential.issuer),
    issuer,
  );
  return credentials.find((credential) => credential.issuer === nearest);
}

function found(credential: FederatedCredential) {
  return seenInAzure(
    "found",
    credential.issuer,
    "federatedCredentials",
    credential,
    "properties.issuer",
    credential.identityId,
  );
}
