import { armKey } from "../inventory/azure/arm-id.ts";
import type { FederatedCredential } from "../inventory/azure/federated-credential.ts";
import type { ManagedCluster } from "../inventory/azure/managed-cluster.ts";
import type { UserAssignedIdentity } from "../inventory/azure/user-assigned-identity.ts";
import { lookUp, lookUpAll, type InventoryIndex } from "../inventory/inventory-index.ts";
import {
  clusterByIssuer,
  credentialByIdentity,
  credentialBySubject,
  identityByArmId,
  identityByClientId,
  identityByPrincipalId,
  namespaceByName,
  objectKey,
  serviceAccountByName,
} from "../inventory/keys.ts";
import type { Namespace } from "../inventory/kubernetes/namespace.ts";
import type { Pod } from "../inventory/kubernetes/pod.ts";
import type { ReplicaSet } from "../inventory/kubernetes/replica-set.ts";
import type { ServiceAccount } from "../inventory/kubernetes/service-account.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";
import { absent, valueOf, type Lookup } from "../inventory/lookup.ts";
import { lookUpBoundIdentity, unbound, type BoundIdentity } from "./bound-identity.ts";
import { claimedClientId, type ClientIdClaim } from "./client-id-claim.ts";
import { identityNeedsOf, projectedAudience } from "./identity-need.ts";
import type { Subject } from "./subject.ts";
import { claimedTenant, type TenantClaim } from "./tenant-claim.ts";
import { lookUpRefusal, lookUpWebhook, type WebhookState } from "./webhook-state.ts";
import type { WorkloadContext } from "./workload-context.ts";
import { defaultAudience, identityBindingAnnotationKey, tokenSubjectOf } from "./workload-identity-names.ts";

/** A workload's claim to be somebody in Azure: its pods, its ServiceAccount, the identity, and the credentials between them. */
export interface IdentitySubject extends Subject {
  readonly serviceAccountName: string;
  readonly serviceAccount: Lookup<ServiceAccount>;
  readonly namespace: Lookup<Namespace>;
  readonly webhook: Lookup<WebhookState>;
  /** A ReplicaSet of the workload that the webhook's failure keeps from making pods. */
  readonly refusal: Lookup<ReplicaSet>;
  readonly clientId: ClientIdClaim;
  readonly tenant: TenantClaim;
  /** `absent` also when no client id is known: see `clientId`. */
  readonly identity: Lookup<UserAssignedIdentity>;
  /** The identity whose object id stands where its client id belongs. */
  readonly mistakenForClientId: UserAssignedIdentity | undefined;
  /** `absent` when the identity is not known. */
  readonly credentials: Lookup<readonly FederatedCredential[]>;
  /** When the credentials were read, for what was made a moment before. */
  readonly credentialsReadAt: string;
  /** Another identity, which does have a credential for this subject and this cluster's issuer. */
  readonly trustedElsewhere: UserAssignedIdentity | undefined;
  /** The AKS cluster that issues tokens as this URL, if it was read. */
  readonly clusterIssuing: (issuer: string) => ManagedCluster | undefined;
  /** `system:serviceaccount:{namespace}:{name}`, as the token of the next pod will say. */
  readonly tokenSubject: string;
  /** As projected into the living pods, else what the webhook projects by default. */
  readonly tokenAudience: string;
  /** The living pod that the audience was seen in. */
  readonly tokenPod: Pod | undefined;
  /** The template projects a token itself, so neither webhook nor label is needed. */
  readonly projectsOwnToken: boolean;
  /** The pods use an AKS identity binding: no credential of the identity names them. */
  readonly usesIdentityBinding: boolean;
  readonly bound: BoundIdentity;
}

/** One subject when the workload shows that it wants an identity, else none. */
export function connectIdentity(context: WorkloadContext, index: InventoryIndex): readonly IdentitySubject[] {
  const { workload } = context;
  const { cluster, namespace, template } = workload;
  const key = objectKey(cluster, namespace, template.serviceAccountName);
  const serviceAccount = lookUp(index, "serviceAccounts", serviceAccountByName, key, cluster);
  const needs = identityNeedsOf(context, valueOf(serviceAccount), index);
  if (needs.length === 0) return [];
  const claimed = claimIn(context, serviceAccount, index);
  return [
    {
      context,
      key: "",
      needs,
      serviceAccountName: template.serviceAccountName,
      serviceAccount,
      namespace: lookUp(index, "namespaces", namespaceByName, `${cluster}/${namespace}`, cluster),
      webhook: lookUpWebhook(index, cluster),
      refusal: lookUpRefusal(index, workload),
      trustedElsewhere: otherTrusting(context, valueOf(claimed.identity), index),
      clusterIssuing: (issuer) => index.having("managedClusters", clusterByIssuer, issuer)[0],
      ...claimed,
      ...tokenOf(context),
      ...bindingOf(context, claimed.identity, index),
    },
  ];
}

/** Whom the pods claim to be, and what is known of it in Azure. */
function claimIn(
  { workload, pods, aks }: WorkloadContext,
  serviceAccount: Lookup<ServiceAccount>,
  index: InventoryIndex,
) {
  const clientId = claimedClientId(workload, serviceAccount);
  const claimed = "value" in clientId ? clientId.value.trim().toLowerCase() : undefined;
  const identity =
    claimed === undefined ? absent() : lookUp(index, "userAssignedIdentities", identityByClientId, claimed);
  const known = valueOf(identity);
  return {
    clientId,
    tenant: claimedTenant(workload, serviceAccount, valueOf(pods) ?? [], aks),
    identity,
    mistakenForClientId:
      claimed === undefined ? undefined : index.having("userAssignedIdentities", identityByPrincipalId, claimed)[0],
    credentials: credentialsOf(known, index),
    credentialsReadAt: index.readAt("federatedCredentials", known?.id ?? ""),
    target: {
      type: "Microsoft.ManagedIdentity/userAssignedIdentities",
      name: known?.name ?? claimed ?? "no client id",
      id: known?.id ?? null,
      exists: known === undefined ? null : true,
      nearest: null,
    },
  };
}

function credentialsOf(
  identity: UserAssignedIdentity | undefined,
  index: InventoryIndex,
): Lookup<readonly FederatedCredential[]> {
  if (identity === undefined) return absent();
  return lookUpAll(index, "federatedCredentials", identity.id, credentialByIdentity, armKey(identity.id));
}

/** What the pods' token says, or will say. */
function tokenOf({ workload, pods }: WorkloadContext) {
  const tokenPod = (valueOf(pods) ?? []).find((pod) => pod.identity?.audience);
  const projected = projectedAudience(workload);
  return {
    tokenSubject: tokenSubjectOf(workload.namespace, workload.template.serviceAccountName),
    tokenAudience: tokenPod?.identity?.audience ?? projected ?? defaultAudience,
    tokenPod,
    projectsOwnToken: projected !== undefined,
  };
}

function bindingOf(
  { workload, pods, aks }: WorkloadContext,
  identity: Lookup<UserAssignedIdentity>,
  index: InventoryIndex,
) {
  if (!usesIdentityBinding(workload, valueOf(pods) ?? [])) return { usesIdentityBinding: false, bound: unbound };
  const { cluster, namespace, template } = workload;
  const account = { cluster, namespace, name: template.serviceAccountName };
  return { usesIdentityBinding: true, bound: lookUpBoundIdentity(index, account, aks, identity) };
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
