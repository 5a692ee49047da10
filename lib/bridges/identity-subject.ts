import { armKey } from "../inventory/azure/arm-id.ts";
import type { FederatedCredential } from "../inventory/azure/federated-credential.ts";
import type { UserAssignedIdentity } from "../inventory/azure/user-assigned-identity.ts";
import { lookUp, lookUpAll, type InventoryIndex } from "../inventory/inventory-index.ts";
import {
  credentialByIdentity,
  credentialBySubject,
  identityByArmId,
  identityByClientId,
  identityByPrincipalId,
  objectKey,
  clusterSecretStoreByServiceAccount,
  providerByServiceAccount,
  secretStoreByServiceAccount,
  serviceAccountByName,
} from "../inventory/keys.ts";
import type { Pod } from "../inventory/kubernetes/pod.ts";
import type { ServiceAccount } from "../inventory/kubernetes/service-account.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";
import { absent, valueOf, type Lookup } from "../inventory/lookup.ts";
import { claimedClientId, type ClientIdClaim } from "./client-id-claim.ts";
import { seenInAzure } from "./evidence.ts";
import { seenInWorkload, templatePath } from "./observe-workload.ts";
import type { StatedNeed, Subject } from "./subject.ts";
import { lookUpWebhook, type WebhookState } from "./webhook-state.ts";
import type { WorkloadContext } from "./workload-context.ts";
import {
  clientIdAnnotationKey,
  defaultAudience,
  identityBindingAnnotationKey,
  tokenSubjectOf,
  useLabel,
} from "./workload-identity-names.ts";

/** A workload's claim to be somebody in Azure: its pods, its ServiceAccount, the identity, and the credentials between them. */
export interface IdentitySubject extends Subject {
  readonly serviceAccountName: string;
  readonly serviceAccount: Lookup<ServiceAccount>;
  readonly webhook: Lookup<WebhookState>;
  readonly clientId: ClientIdClaim;
  /** `absent` also when no client id is known: see `clientId`. */
  readonly identity: Lookup<UserAssignedIdentity>;
  /** The identity whose object id stands where its client id belongs. */
  readonly mistakenForClientId: UserAssignedIdentity | undefined;
  /** `absent` when the identity is not known. */
  readonly credentials: Lookup<readonly FederatedCredential[]>;
  /** Another identity, which does have a credential for this subject and this cluster's issuer. */
  readonly trustedElsewhere: UserAssignedIdentity | undefined;
  /** `system:serviceaccount:{namespace}:{name}`, as the token will say. */
  readonly tokenSubject: string;
  /** As projected into the living pods, else what the webhook projects by default. */
  readonly tokenAudience: string;
  /** The living pod that the audience was seen in. */
  readonly tokenPod: Pod | undefined;
  /** The template projects a token itself, so neither webhook nor label is needed. */
  readonly projectsOwnToken: boolean;
  /** The pods use an AKS identity binding: no credential of the identity names them. */
  readonly usesIdentityBinding: boolean;
}

/** One subject when the workload shows that it wants an identity, else none. */
export function connectIdentity(context: WorkloadContext, index: InventoryIndex): readonly IdentitySubject[] {
  const { workload } = context;
  const { cluster, namespace, template } = workload;
  const key = objectKey(cluster, namespace, template.serviceAccountName);
  const serviceAccount = lookUp(index, "serviceAccounts", serviceAccountByName, key, cluster);
  const needs = needsOf(workload, valueOf(serviceAccount), index);
  if (needs.length === 0) return [];

  const clientId = claimedClientId(workload, serviceAccount);
  const claimed = "value" in clientId ? clientId.value.trim().toLowerCase() : undefined;
  const identity =
    claimed === undefined ? absent() : lookUp(index, "userAssignedIdentities", identityByClientId, claimed);
  const known = valueOf(identity);
  const pods = valueOf(context.pods) ?? [];
  const tokenPod = pods.find((pod) => pod.identity?.audience);
  return [
    {
      context,
      key: "",
      needs,
      target: {
        type: "Microsoft.ManagedIdentity/userAssignedIdentities",
        name: known?.name ?? claimed ?? "no client id",
        id: known?.id ?? null,
        exists: known === undefined ? null : true,
        nearest: null,
      },
      serviceAccountName: template.serviceAccountName,
      serviceAccount,
      webhook: lookUpWebhook(index, cluster),
      clientId,
      identity,
      mistakenForClientId:
        claimed === undefined ? undefined : index.having("userAssignedIdentities", identityByPrincipalId, claimed)[0],
      credentials:
        known === undefined
          ? absent()
          : lookUpAll(index, "federatedCredentials", known.id, credentialByIdentity, armKey(known.id)),
      trustedElsewhere: otherTrusting(context, known, index),
      tokenSubject: tokenSubjectOf(namespace, template.serviceAccountName),
      tokenAudience: tokenPod?.identity?.audience ?? projectedAudience(workload) ?? defaultAudience,
      tokenPod,
      projectsOwnToken: projectedAudience(workload) !== undefined,
      usesIdentityBinding: usesIdentityBinding(workload, pods),
    },
  ];
}

/** What the living pods were given decides; the template's wish counts while there is none to look at. */
function usesIdentityBinding({ template }: Workload, pods: readonly Pod[]): boolean {
  if (pods.length > 0) return pods.some((pod) => pod.identity?.usesIdentityBinding);
  return template.annotations[identityBindingAnnotationKey]?.toLowerCase() === "true";
}

function otherTrusting(
  { workload, aks }: WorkloadContext,
  known: UserAssignedIdentity | undefined,
  index: InventoryIndex,
): UserAssignedIdentity | undefined {
  const subject = tokenSubjectOf(workload.namespace, workload.template.serviceAccountName);
  const issuer = valueOf(aks)?.oidcIssuer.issuerUrl;
  const credential = index
    .having("federatedCredentials", credentialBySubject, subject)
    .find((each) => each.issuer === issuer && (known === undefined || armKey(each.identityId) !== armKey(known.id)));
  return credential && index.having("userAssignedIdentities", identityByArmId, armKey(credential.identityId))[0];
}

function needsOf(
  workload: Workload,
  serviceAccount: ServiceAccount | undefined,
  index: InventoryIndex,
): readonly StatedNeed[] {
  const label = workload.template.labels[useLabel];
  if (label === "false") return [];
  if (label !== undefined)
    return [need(workload, `the pod template carries ${useLabel}=${label}`, label, "metadata.labels")];

  const misplaced =
    workload.labels[useLabel] ?? workload.annotations[useLabel] ?? workload.template.annotations[useLabel];
  if (misplaced !== undefined) {
    const evidence = seenInWorkload("value", misplaced, workload, "metadata");
    return [{ says: `${useLabel} stands on the ${workload.kind}, though not among its pods' labels`, evidence }];
  }
  const audience = projectedAudience(workload);
  if (audience !== undefined) {
    return [need(workload, "the pod template projects a ServiceAccount token for Entra", audience, "spec.volumes")];
  }
  return serviceAccount === undefined ? [] : needByCredential(workload, serviceAccount, index);
}

/**
 * A ServiceAccount that is annotated and named by a federated credential was meant to be somebody, even where the
 * pod label was forgotten; unless something other than the pod presents its token (the CSI driver, a controller).
 */
function needByCredential(
  workload: Workload,
  serviceAccount: ServiceAccount,
  index: InventoryIndex,
): readonly StatedNeed[] {
  if (serviceAccount.annotations[clientIdAnnotationKey] === undefined) return [];
  if (isPresentedByOthers(workload, serviceAccount, index)) return [];
  const subject = tokenSubjectOf(workload.namespace, serviceAccount.name);
  const [credential] = index.having("federatedCredentials", credentialBySubject, subject);
  if (credential === undefined) return [];
  const evidence = seenInAzure(
    "subject",
    subject,
    "federatedCredentials",
    credential,
    "properties.subject",
    credential.identityId,
  );
  return [{ says: `the federated credential ${credential.name} was made for its ServiceAccount`, evidence }];
}

function isPresentedByOthers({ template }: Workload, account: ServiceAccount, index: InventoryIndex): boolean {
  const { cluster, namespace, name } = account;
  const key = objectKey(cluster, namespace, name);
  return (
    template.volumes.some(({ kind }) => kind === "SecretProviderClass") ||
    index.having("appConfigurationProviders", providerByServiceAccount, key).length > 0 ||
    index.having("secretStores", secretStoreByServiceAccount, key).length > 0 ||
    index.having("clusterSecretStores", clusterSecretStoreByServiceAccount, `${cluster}/${name}`).length > 0
  );
}

function projectedAudience({ template }: Workload): string | undefined {
  return template.volumes
    .filter((volume) => volume.kind === "ServiceAccountToken")
    .find(({ audience }) => /AzureADTokenExchange/i.test(audience))?.audience;
}

function need(workload: Workload, says: string, value: string, field: string): StatedNeed {
  return { says, evidence: seenInWorkload("value", value, workload, templatePath(workload.kind, field)) };
}
