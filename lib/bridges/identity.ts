import { clientIdAnnotation } from "../rules/client-id-annotation.ts";
import { federatedAudienceMatches } from "../rules/federated-audience-matches.ts";
import { federatedIssuerMatches } from "../rules/federated-issuer-matches.ts";
import { federatedSubjectMatches } from "../rules/federated-subject-matches.ts";
import { identityBindingExists } from "../rules/identity-binding-exists.ts";
import { identityBindingPermitted } from "../rules/identity-binding-permitted.ts";
import { identityTenantMatches } from "../rules/identity-tenant-matches.ts";
import { injectionAnnotationsValid } from "../rules/injection-annotations-valid.ts";
import { managedIdentityExists } from "../rules/managed-identity-exists.ts";
import { noOverridingCredential } from "../rules/no-overriding-credential.ts";
import { oidcIssuerEnabled } from "../rules/oidc-issuer-enabled.ts";
import { podMutated } from "../rules/pod-mutated.ts";
import { serviceAccountExists } from "../rules/service-account-exists.ts";
import { tokenPathCurrent } from "../rules/token-path-current.ts";
import { workloadIdentityLabel } from "../rules/workload-identity-label.ts";
import { workloadIdentityWebhookReady } from "../rules/workload-identity-webhook-ready.ts";
import { defineBridge } from "./define-bridge.ts";
import { connectIdentity, type IdentitySubject } from "./identity-subject.ts";

export const identity = defineBridge<IdentitySubject>({
  kind: "identity",
  title: "Workload identity",
  connect: connectIdentity,
  joints: [
    oidcIssuerEnabled,
    workloadIdentityWebhookReady,
    workloadIdentityLabel,
    injectionAnnotationsValid,
    serviceAccountExists,
    clientIdAnnotation,
    managedIdentityExists,
    identityTenantMatches,
    identityBindingExists,
    identityBindingPermitted,
    federatedIssuerMatches,
    federatedSubjectMatches,
    federatedAudienceMatches,
    podMutated,
    tokenPathCurrent,
    noOverridingCredential,
  ],
});
