import { codesOf, type Catalogue } from "../failure-mode.ts";
import { addOnSwitchedOff } from "./add-on-switched-off.ts";
import { annotatedAndNothingElse } from "./annotated-and-nothing-else.ts";
import { annotationNewerThanThePods } from "./annotation-newer-than-the-pods.ts";
import { annotationPassedBy } from "./annotation-passed-by.ts";
import { appRegistration } from "./app-registration.ts";
import { asksInAnotherTenant } from "./asks-in-another-tenant.ts";
import { audienceOfAnotherCloud } from "./audience-of-another-cloud.ts";
import { bindingWithAPrivateApiServer } from "./binding-with-a-private-api-server.ts";
import { bindingWithoutARole } from "./binding-without-a-role.ts";
import { chartBesideAddOn } from "./chart-beside-add-on.ts";
import { clientIdNeverFilledIn } from "./client-id-never-filled-in.ts";
import { clientIdOnTheTemplate } from "./client-id-on-the-template.ts";
import { clientIdWithUnderscore } from "./client-id-with-underscore.ts";
import { clientSecretBesideTheToken } from "./client-secret-beside-the-token.ts";
import { clustersShareACredentialName } from "./clusters-share-a-credential-name.ts";
import { credentialForWhatKedaScales } from "./credential-for-what-keda-scales.ts";
import { credentialMadeJustNow } from "./credential-made-just-now.ts";
import { credentialOfADeadCluster, credentialsNearlyFull } from "./credentials-nearly-full.ts";
import { enforcerLiftedTooLate } from "./enforcer-lifted-too-late.ts";
import { everyContainerSkipped } from "./every-container-skipped.ts";
import { flexibleCredentialOnly } from "./flexible-credential-only.ts";
import { formerIssuerWithoutSlash } from "./former-issuer-without-slash.ts";
import { identityMadeAnew } from "./identity-made-anew.ts";
import { issuerBeforeRecreation } from "./issuer-before-recreation.ts";
import { issuerInAnotherCase } from "./issuer-in-another-case.ts";
import { issuerInsideTheCluster } from "./issuer-inside-the-cluster.ts";
import { issuerOfABinding } from "./issuer-of-a-binding.ts";
import { issuerSwitchedOff } from "./issuer-switched-off.ts";
import { issuerWithTwoSlashes } from "./issuer-with-two-slashes.ts";
import { issuerWithoutSlash } from "./issuer-without-slash.ts";
import { jobWithAnotherServiceAccount } from "./job-with-another-service-account.ts";
import { keptFromKubeSystem } from "./kept-from-kube-system.ts";
import { labelNotExactlyTrue } from "./label-not-exactly-true.ts";
import { labelOnTheDeployment } from "./label-on-the-deployment.ts";
import { labelOnTheServiceAccount } from "./label-on-the-service-account.ts";
import { lifetimeNewerThanThePods } from "./lifetime-newer-than-the-pods.ts";
import { lifetimeOutOfRange } from "./lifetime-out-of-range.ts";
import { managedCredentialDeleted } from "./managed-credential-deleted.ts";
import { namespaceAndAccountSwapped } from "./namespace-and-account-swapped.ts";
import { noBindingInThisCluster } from "./no-binding-in-this-cluster.ts";
import { noClientId } from "./no-client-id.ts";
import { noCredentialAtAll } from "./no-credential-at-all.ts";
import { objectIdAsClientId } from "./object-id-as-client-id.ts";
import { onTheNodesIdentity } from "./on-the-nodes-identity.ts";
import { onVirtualNodes } from "./on-virtual-nodes.ts";
import { oneOfManyCredentialsMissing } from "./one-of-many-credentials-missing.ts";
import { onlyTheIssuerSwitchedOn } from "./only-the-issuer-switched-on.ts";
import { podFromBeforeTheWebhook } from "./pod-from-before-the-webhook.ts";
import { podIdentityStillOn } from "./pod-identity-still-on.ts";
import { proxyOnTheHostsNetwork } from "./proxy-on-the-hosts-network.ts";
import { releasedIntoGreen } from "./released-into-green.ts";
import { resourceIdAsClientId } from "./resource-id-as-client-id.ts";
import { rolloutToAnotherServiceAccount } from "./rollout-to-another-service-account.ts";
import { runsAsDefault } from "./runs-as-default.ts";
import { serviceAccountGone } from "./service-account-gone.ts";
import { slashMissedForMonths } from "./slash-missed-for-months.ts";
import { starInTheSubject } from "./star-in-the-subject.ts";
import { startedBeforeTheWebhook } from "./started-before-the-webhook.ts";
import { storeOfAnotherCluster } from "./store-of-another-cluster.ts";
import { subjectInUpperCase } from "./subject-in-upper-case.ts";
import { subjectWithoutItsBeginning } from "./subject-without-its-beginning.ts";
import { tenantAnnotationEmpty } from "./tenant-annotation-empty.ts";
import { tokenMountedByPart } from "./token-mounted-by-part.ts";
import { tokenPathMoved } from "./token-path-moved.ts";
import { tokenPathOfToday } from "./token-path-of-today.ts";
import { variableOverAnnotation } from "./variable-over-annotation.ts";
import { webhookOutOfReach } from "./webhook-out-of-reach.ts";
import { webhookWithoutEndpoint } from "./webhook-without-endpoint.ts";

/** Cases that were reported from practice and are replayed here. */
const reported = [
  "RC-01",
  "RC-02",
  "RC-04",
  "RC-05",
  "RC-07",
  "RC-08",
  "RC-10",
  "RC-11",
  "RC-13",
  "RC-14",
  "RC-16",
  "RC-17",
  "RC-19",
  "RC-20",
  "RC-22",
  "RC-23",
  "RC-28",
];

export const identityCatalogue: Catalogue = {
  title: "Workload identity",
  codes: [...codesOf("ID", 1, 11), ...codesOf("ID", 20, 38), ...codesOf("ID", 40, 55), ...reported],
  modes: [
    issuerSwitchedOff,
    addOnSwitchedOff,
    webhookWithoutEndpoint,
    podFromBeforeTheWebhook,
    chartBesideAddOn,
    enforcerLiftedTooLate,
    issuerBeforeRecreation,
    issuerInsideTheCluster,
    issuerOfABinding,
    issuerWithoutSlash,
    issuerWithTwoSlashes,
    issuerInAnotherCase,
    subjectInUpperCase,
    labelOnTheDeployment,
    labelOnTheServiceAccount,
    labelNotExactlyTrue,
    runsAsDefault,
    rolloutToAnotherServiceAccount,
    serviceAccountGone,
    noClientId,
    clientIdOnTheTemplate,
    objectIdAsClientId,
    clientIdNeverFilledIn,
    annotationNewerThanThePods,
    lifetimeNewerThanThePods,
    clientSecretBesideTheToken,
    variableOverAnnotation,
    asksInAnotherTenant,
    tenantAnnotationEmpty,
    lifetimeOutOfRange,
    everyContainerSkipped,
    proxyOnTheHostsNetwork,
    tokenPathOfToday,
    tokenMountedByPart,
    onVirtualNodes,
    podIdentityStillOn,
    noCredentialAtAll,
    namespaceAndAccountSwapped,
    subjectWithoutItsBeginning,
    starInTheSubject,
    audienceOfAnotherCloud,
    credentialsNearlyFull,
    credentialOfADeadCluster,
    identityMadeAnew,
    credentialMadeJustNow,
    appRegistration,
    flexibleCredentialOnly,
    noBindingInThisCluster,
    bindingWithoutARole,
    annotationPassedBy,
    bindingWithAPrivateApiServer,
    managedCredentialDeleted,
    formerIssuerWithoutSlash,
    slashMissedForMonths,
    clientIdWithUnderscore,
    onlyTheIssuerSwitchedOn,
    jobWithAnotherServiceAccount,
    resourceIdAsClientId,
    keptFromKubeSystem,
    startedBeforeTheWebhook,
    webhookOutOfReach,
    credentialForWhatKedaScales,
    storeOfAnotherCluster,
    tokenPathMoved,
    releasedIntoGreen,
    clustersShareACredentialName,
    oneOfManyCredentialsMissing,
    annotatedAndNothingElse,
    onTheNodesIdentity,
  ],
  leftOut: [
    {
      code: "ID-10",
      title: "Entra cannot fetch the issuer's discovery document",
      reason:
        "Only a request from outside the cluster's network shows it; nothing is asked but Azure Resource Manager and Kubernetes.",
    },
    {
      code: "ID-11",
      title: "Signing keys were rotated and a token is from before",
      reason: "Neither the rotation nor the age of a token inside a container is in what is read.",
    },
    {
      code: "ID-35",
      title: "The SDK in the image is too old, or asks for a wrong scope",
      reason: "It is inside the image.",
    },
    {
      code: "ID-38",
      title: "The way to the sign-in endpoint is blocked",
      reason:
        "Firewalls and network policies tell of rules, not of what gets through; a blocked host shows in the program's log only.",
    },
    {
      code: "ID-43",
      title: "Credentials were written at the same time and Azure refused some",
      reason: "The conflict stands in the deployment's log. Its effect, a missing credential, is RC-22.",
    },
    {
      code: "ID-44",
      title: "Two credentials have the same issuer and subject",
      reason: "Azure refuses the second, so there is nothing to be read.",
    },
    {
      code: "ID-45",
      title: "The identity's region or a policy forbids federated credentials",
      reason: "It shows when one is created. The list of regions changes, and policies are not read.",
    },
    {
      code: "ID-46",
      title: "A policy of the tenant forbids the federation",
      reason: "It is not in Azure Resource Manager.",
    },
    {
      code: "ID-50",
      title: "An identity binding is taken for a missing credential",
      reason: "That would be this program's fault. The twin of no-credential-at-all holds it to it.",
    },
    {
      code: "ID-53",
      title: "The SDK does not take part in identity bindings",
      reason: "It shows in the sign-in's error only; as far as is read, everything is in order.",
    },
    {
      code: "RC-20",
      title: "DefaultAzureCredential under an identity binding",
      reason: "As ID-53: binding and role are in order, and the program's log alone tells.",
    },
  ],
};
