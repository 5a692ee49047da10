import { seenInAzure, seenInCluster } from "../bridges/evidence.ts";
import type { IdentitySubject } from "../bridges/identity-subject.ts";
import { seenInWorkload, templatePath } from "../bridges/observe-workload.ts";
import type { FederatedCredential } from "../inventory/azure/federated-credential.ts";
import { valueOf } from "../inventory/lookup.ts";
import { createCredentialFix } from "../fixes/create-credential-fix.ts";
import { issuedBy, trustingSubject } from "../judging/credential-match.ts";
import { broken, defineRule, intact, unknown } from "./rule.ts";

/**
 * The audience is the one in the pod's own projected token, in every Azure cloud the same unless the webhook was
 * started with another. Judged among the credentials that match by issuer and subject.
 * https://learn.microsoft.com/azure/aks/workload-identity-overview
 */
export const federatedAudienceMatches = defineRule<IdentitySubject>({
  id: "federated-audience-matches",
  description: "The federated credential must accept the audience of the pod's token.",
  requires: ({ identity, credentials, projectsOwnToken, context }) => [
    identity,
    credentials,
    context.aks,
    ...(projectsOwnToken ? [] : [context.pods]),
  ],
  judge(subject) {
    const credentials = valueOf(subject.credentials);
    if (credentials === undefined || subject.usesIdentityBinding) return null;
    const candidates = trustingSubject(subject, issuedBy(subject, credentials));
    const [first] = candidates;
    if (first === undefined) return null;
    const match = candidates.find(({ audiences }) => audiences.includes(subject.tokenAudience));
    if (match !== undefined)
      return intact(`${match.name} accepts ${subject.tokenAudience}.`, [expected(subject), found(match)]);
    if (subject.tokenPod === undefined && !subject.projectsOwnToken) {
      return unknown(
        `Credential ${first.name} does not accept the audience that the webhook usually asks for. It may have been started with another, and no pod shows which.`,
        `a running pod of ${subject.context.workload.name}, whose token names its audience`,
        [expected(subject), found(first)],
      );
    }
    return broken(
      `Credential ${first.name} accepts ${first.audiences.length === 0 ? "no audience" : "another audience than that of the pods' token"} (AADSTS700212).`,
      [expected(subject), found(first)],
    );
  },
  fix(subject) {
    const credentials = trustingSubject(subject, issuedBy(subject, valueOf(subject.credentials) ?? []));
    return createCredentialFix(subject, credentials[0]);
  },
});

const audiencePath = "spec.volumes[].projected.sources[].serviceAccountToken.audience";

function expected({ context: { workload }, tokenAudience, tokenPod, projectsOwnToken }: IdentitySubject) {
  if (tokenPod !== undefined) return seenInCluster("expected", tokenAudience, "pods", "Pod", tokenPod, audiencePath);
  const path = projectsOwnToken ? templatePath(workload.kind, audiencePath) : "the webhook's default";
  return seenInWorkload("expected", tokenAudience, workload, path);
}

function found(credential: FederatedCredential) {
  const value = credential.audiences.join(", ");
  return seenInAzure("found", value, "federatedCredentials", credential, "properties.audiences", credential.identityId);
}
