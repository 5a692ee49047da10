import { seenInAzure } from "../bridges/evidence.ts";
import type { IdentitySubject } from "../bridges/identity-subject.ts";
import { restartCommand, seenInWorkload, templatePath } from "../bridges/observe-workload.ts";
import { clientIdAnnotationKey } from "../bridges/workload-identity-names.ts";
import { subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { FederatedCredential } from "../inventory/azure/federated-credential.ts";
import type { UserAssignedIdentity } from "../inventory/azure/user-assigned-identity.ts";
import { valueOf } from "../inventory/lookup.ts";
import { differsInSpellingOnly, nearestOf } from "../text/nearest.ts";
import { createCredentialFix } from "../fixes/create-credential-fix.ts";
import { issuedBy, trustingSubject } from "../judging/credential-match.ts";
import { broken, defineRule, intact, unknown } from "./rule.ts";

/**
 * Entra accepts the token when its `sub` equals the credential's subject, character for character.
 * https://learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations
 */
export const federatedSubjectMatches = defineRule<IdentitySubject>({
  id: "federated-subject-matches",
  description: "A federated credential of the identity must name this namespace and ServiceAccount.",
  requires: ({ identity, credentials, context }) => [identity, credentials, context.aks],
  judge(subject) {
    const identity = valueOf(subject.identity);
    const credentials = valueOf(subject.credentials);
    if (identity === undefined || credentials === undefined) return null;
    if (subject.usesIdentityBinding) {
      return unknown(
        "The pods use an AKS identity binding, which needs no federated credential of its own.",
        "Microsoft.ContainerService/managedClusters/identityBindings/read, which is not read yet",
      );
    }
    const fromHere = issuedBy(subject, credentials);
    const match = trustingSubject(subject, fromHere.length > 0 ? fromHere : credentials)[0];
    if (match !== undefined) {
      return intact(`${match.name} of ${identity.name} names ${subject.tokenSubject}.`, [
        expected(subject),
        found(match),
      ]);
    }
    if (credentials.length === 0 && subject.trustedElsewhere === undefined) {
      return broken(
        `${identity.name} has no federated credential at all, so Entra trusts no token for it (AADSTS70025).`,
        [expected(subject)],
      );
    }
    return describeMismatch(subject, identity.name, fromHere.length > 0 ? fromHere : credentials);
  },
  fix(subject) {
    const { trustedElsewhere, serviceAccountName, context } = subject;
    const fix = createCredentialFix(subject);
    if (trustedElsewhere === undefined) return fix;
    const annotation = `${clientIdAnnotationKey}=${trustedElsewhere.clientId}`;
    const annotate = `kubectl -n ${context.workload.namespace} annotate serviceaccount ${serviceAccountName} ${annotation} --overwrite`;
    return { ...fix, kubectl: `${annotate}\n${restartCommand(context.workload)}` };
  },
});

function describeMismatch(subject: IdentitySubject, identityName: string, credentials: readonly FederatedCredential[]) {
  const nearest = nearestCredential(subject.tokenSubject, credentials);
  const message = `No federated credential of ${identityName} names ${subject.tokenSubject}`;
  if (subject.trustedElsewhere !== undefined) return describeOther(subject, subject.trustedElsewhere, message);
  if (nearest?.subject == null) return broken(`${message}.`, [expected(subject)]);
  const code = differsInSpellingOnly(nearest.subject, subject.tokenSubject) ? "AADSTS7002138" : "AADSTS700213";
  return broken(`${message}; the nearest names ${nearest.subject} (${code}).`, [expected(subject), found(nearest)]);
}

/** The credential was made, but for another identity than the one whose client id the pods present. */
function describeOther(subject: IdentitySubject, other: UserAssignedIdentity, message: string) {
  const { clientId } = subject;
  const scope = subscriptionScope(other.id) ?? "/";
  return broken(`${message} (AADSTS700213), but one of ${other.id} does: its client id is ${other.clientId}.`, [
    seenInAzure("expected", other.clientId, "userAssignedIdentities", other, "properties.clientId", scope),
    ...("observation" in clientId ? [{ ...clientId.observation, label: "found" }] : []),
  ]);
}

function nearestCredential(
  wanted: string,
  credentials: readonly FederatedCredential[],
): FederatedCredential | undefined {
  const subjects = credentials.map(({ subject }) => subject).filter((subject) => subject !== null);
  const nearest = nearestOf(subjects, wanted);
  return credentials.find(({ subject }) => subject === nearest);
}

function expected({ context: { workload }, tokenSubject }: IdentitySubject) {
  return seenInWorkload("expected", tokenSubject, workload, templatePath(workload.kind, "spec.serviceAccountName"));
}

function found(credential: FederatedCredential) {
  return seenInAzure(
    "found",
    credential.subject,
    "federatedCredentials",
    credential,
    "properties.subject",
    credential.identityId,
  );
}
