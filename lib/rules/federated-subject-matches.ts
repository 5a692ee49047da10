import { seenInAzure } from "../bridges/evidence.ts";
import type { IdentitySubject } from "../bridges/identity-subject.ts";
import { restartCommand, seenInWorkload, templatePath } from "../bridges/observe-workload.ts";
import { clientIdAnnotationKey, tokenSubjectOf } from "../bridges/workload-identity-names.ts";
import { armSegment, subscriptionScope } from "../inventory/azure/arm-id.ts";
import type { FederatedCredential } from "../inventory/azure/federated-credential.ts";
import type { UserAssignedIdentity } from "../inventory/azure/user-assigned-identity.ts";
import { valueOf } from "../inventory/lookup.ts";
import { createCredentialFix } from "../fixes/create-credential-fix.ts";
import { isMisspeltSubject, missedSubject } from "../judging/explain-subject.ts";
import { isSettling } from "../judging/is-settling.ts";
import { issuedBy, trustingSubject } from "../judging/credential-match.ts";
import { atRisk, broken, defineRule, intact, settling, type Judgement } from "./rule.ts";

/**
 * Entra accepts the token when its `sub` equals the credential's subject, character for character.
 * https://learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations
 */
export const federatedSubjectMatches = defineRule<IdentitySubject>({
  id: "federated-subject-matches",
  description: "A federated credential of the identity must name this namespace and ServiceAccount.",
  // The pods matter only when the next one would be refused: those that run may still be somebody else.
  requires: (subject) => {
    const { identity, credentials, context } = subject;
    const isTrusted = matching(subject, valueOf(credentials) ?? []).length > 0;
    return [identity, credentials, context.aks, ...(isTrusted ? [] : [context.pods])];
  },
  judge(subject) {
    const identity = valueOf(subject.identity);
    const credentials = valueOf(subject.credentials);
    if (identity === undefined || credentials === undefined || subject.usesIdentityBinding) return null;
    const [match] = matching(subject, credentials);
    if (match !== undefined) return judgeMatch(subject, identity, match);
    if (credentials.length === 0 && subject.trustedElsewhere === undefined) {
      return broken(
        `${identity.name} has no federated credential at all, so Entra trusts no token for it (AADSTS70025).`,
        [expected(subject)],
      );
    }
    const fromHere = issuedBy(subject, credentials);
    return describeMismatch(subject, identity.name, fromHere.length > 0 ? fromHere : credentials);
  },
  fix(subject) {
    const { trustedElsewhere, serviceAccountName, context } = subject;
    const credentials = valueOf(subject.credentials) ?? [];
    if (trustedElsewhere === undefined) return createCredentialFix(subject, misspeltAmong(subject, credentials));
    const fix = createCredentialFix(subject);
    const annotation = `${clientIdAnnotationKey}=${trustedElsewhere.clientId}`;
    const annotate = `kubectl -n ${context.workload.namespace} annotate serviceaccount ${serviceAccountName} ${annotation} --overwrite`;
    return { ...fix, kubectl: `${annotate}\n${restartCommand(context.workload)}` };
  },
});

/** Among the credentials for this cluster, if there are any: the issuer is another joint. */
function matching(subject: IdentitySubject, credentials: readonly FederatedCredential[]) {
  const fromHere = issuedBy(subject, credentials);
  return trustingSubject(subject, fromHere.length > 0 ? fromHere : credentials);
}

function judgeMatch(subject: IdentitySubject, identity: UserAssignedIdentity, match: FederatedCredential): Judgement {
  const evidence = [expected(subject), found(match)];
  const credential = `Credential ${match.name} of ${identity.name}`;
  if (!isSettling(match.changedAt, subject.credentialsReadAt))
    return intact(`${credential} names ${accountOf(subject)}.`, evidence);
  return settling(`${credential} is so new that Entra may not know it everywhere yet.`, [
    ...evidence,
    seenInAzure("changed at", match.changedAt, "federatedCredentials", match, "systemData", match.identityId),
  ]);
}

function misspeltAmong(subject: IdentitySubject, credentials: readonly FederatedCredential[]) {
  const fromHere = issuedBy(subject, credentials);
  return fromHere.find((credential) => isMisspeltSubject(credential.subject ?? "", subject.tokenSubject));
}

function describeMismatch(
  subject: IdentitySubject,
  identityName: string,
  credentials: readonly FederatedCredential[],
): Judgement {
  const claim = `No federated credential of ${identityName} names ${accountOf(subject)}`;
  if (subject.trustedElsewhere !== undefined) return describeOther(subject, subject.trustedElsewhere, claim);
  const miss = missedSubject(
    credentials.flatMap((credential) => credential.subject ?? []),
    subject.tokenSubject,
  );
  const nearest = credentials.find((credential) => credential.subject === miss?.subject);
  if (miss === undefined || nearest === undefined)
    return broken(`${claim}. ${answering("AADSTS700213")}.`, [expected(subject)]);
  const evidence = [expected(subject), found(nearest)];
  const former = formerAccount(subject, credentials);
  if (former !== undefined) {
    return atRisk(
      `${claim}. Entra will refuse its next pods (AADSTS700213); those that run are still ServiceAccount ${former}, which is trusted.`,
      evidence,
    );
  }
  return broken(`${claim}. ${answering(miss.code)}: credential ${nearest.name} ${miss.says}.`, evidence);
}

/** Who the running pods are, where all of them are from before the template took another ServiceAccount. */
function formerAccount({ context }: IdentitySubject, credentials: readonly FederatedCredential[]): string | undefined {
  const { workload, pods } = context;
  const [former, ...others] = new Set((valueOf(pods) ?? []).map(({ serviceAccountName }) => serviceAccountName));
  if (former === undefined || others.length > 0) return undefined;
  const presented = tokenSubjectOf(workload.namespace, former);
  return credentials.some(({ subject }) => subject === presented) ? former : undefined;
}

/** The credential was made, but for another identity than the one whose client id the pods present. */
function describeOther(subject: IdentitySubject, other: UserAssignedIdentity, claim: string) {
  const { clientId } = subject;
  const scope = subscriptionScope(other.id) ?? "/";
  const owner = `${other.name} in resource group ${armSegment(other.id, "resourceGroups")}`;
  const says = `${answering("AADSTS700213")}: one of ${owner} does, and the pods present another client id than its own`;
  return broken(`${claim}. ${says}.`, [
    seenInAzure("expected", other.clientId, "userAssignedIdentities", other, "properties.clientId", scope),
    ...("observation" in clientId ? [{ ...clientId.observation, label: "found" }] : []),
  ]);
}

const answering = (code: string): string => `Entra answers ${code}`;

/** By its workload: its own name stands in the evidence. */
const accountOf = ({ context: { workload } }: IdentitySubject): string =>
  `the ServiceAccount of ${workload.namespace}/${workload.name}`;

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
