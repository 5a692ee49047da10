import { armKey } from "../inventory/azure/arm-id.ts";
import type { FederatedCredential } from "../inventory/azure/federated-credential.ts";
import type { ManagedCluster } from "../inventory/azure/managed-cluster.ts";
import type { UserAssignedIdentity } from "../inventory/azure/user-assigned-identity.ts";
import { lookUp, lookUpAll, type InventoryIndex } from "../inventory/inventory-index.ts";
import {
  clusterByIssuer,
  credentialByIdentity,
  identityByClientId,
  identityByPrincipalId,
  objectKey,
  serviceAccountByName,
} from "../inventory/keys.ts";
import type { ServiceAccount } from "../inventory/kubernetes/service-account.ts";
import { absent, valueOf, type Lookup } from "../inventory/lookup.ts";
import { seenInCluster, type Observation } from "./evidence.ts";
import { clientIdAnnotationKey, defaultAudience, tokenSubjectOf } from "./workload-identity-names.ts";

/** Whose token is shown to Entra by something other than the pod: a controller, the CSI driver. */
export interface TokenPresentation {
  readonly cluster: string;
  readonly aks: Lookup<ManagedCluster>;
  readonly namespace: string;
  readonly serviceAccountName: string;
  /** Null where the annotation of the ServiceAccount tells it. */
  readonly clientId: StatedClientId | null;
  readonly audience?: string;
}

export interface StatedClientId {
  readonly value: string;
  readonly observation: Observation;
}

/** A ServiceAccount's token, the identity that it is exchanged for, and whether that identity trusts it. */
export interface PresentedIdentity {
  readonly cluster: string;
  readonly namespace: string;
  readonly serviceAccountName: string;
  readonly serviceAccount: Lookup<ServiceAccount>;
  readonly aks: Lookup<ManagedCluster>;
  /** Null when neither the presenter nor the annotation states one. */
  readonly clientId: StatedClientId | null;
  readonly isClientIdFromAnnotation: boolean;
  /** `absent` also when no client id is known. */
  readonly identity: Lookup<UserAssignedIdentity>;
  /** The identity whose object id stands where its client id belongs. */
  readonly mistakenForClientId: UserAssignedIdentity | undefined;
  /** `absent` when the identity is not known. */
  readonly credentials: Lookup<readonly FederatedCredential[]>;
  readonly tokenSubject: string;
  readonly tokenAudience: string;
  readonly trust: Trust;
  /** The AKS cluster that issues tokens as this URL, if it was read. */
  readonly clusterIssuing: (issuer: string) => ManagedCluster | undefined;
}

/** Whether a federated credential accepts the token. `issuer-unknown`: there is nothing to compare the issuer with. */
export type Trust =
  | { readonly answer: "trusted"; readonly credential: FederatedCredential }
  | { readonly answer: "untrusted" | "flexible" | "issuer-off" | "issuer-unknown" };

export function presentIdentity(index: InventoryIndex, presentation: TokenPresentation): PresentedIdentity {
  const { cluster, aks, namespace, serviceAccountName } = presentation;
  const key = objectKey(cluster, namespace, serviceAccountName);
  const serviceAccount = lookUp(index, "serviceAccounts", serviceAccountByName, key, cluster);
  const clientId = presentation.clientId ?? annotatedClientId(valueOf(serviceAccount));
  const claimed = clientId?.value.trim().toLowerCase();
  const identity =
    claimed === undefined ? absent() : lookUp(index, "userAssignedIdentities", identityByClientId, claimed);
  const known = valueOf(identity);
  const credentials =
    known === undefined
      ? absent()
      : lookUpAll(index, "federatedCredentials", known.id, credentialByIdentity, armKey(known.id));
  const tokenSubject = tokenSubjectOf(namespace, serviceAccountName);
  const tokenAudience = presentation.audience ?? defaultAudience;
  return {
    cluster,
    namespace,
    serviceAccountName,
    serviceAccount,
    aks,
    clientId,
    isClientIdFromAnnotation: presentation.clientId === null,
    identity,
    mistakenForClientId:
      claimed === undefined ? undefined : index.having("userAssignedIdentities", identityByPrincipalId, claimed)[0],
    credentials,
    tokenSubject,
    tokenAudience,
    clusterIssuing: (issuer) => index.having("managedClusters", clusterByIssuer, issuer)[0],
    trust: trustIn(valueOf(aks), valueOf(credentials) ?? [], tokenSubject, tokenAudience),
  };
}

function annotatedClientId(account: ServiceAccount | undefined): StatedClientId | null {
  const value = account?.annotations[clientIdAnnotationKey];
  if (account === undefined || value === undefined || value === "") return null;
  const path = `metadata.annotations["${clientIdAnnotationKey}"]`;
  return { value, observation: seenInCluster("client id", value, "serviceAccounts", "ServiceAccount", account, path) };
}

/**
 * Ordinal and case-sensitive, as Entra matches. A flexible credential matches by an expression that is not evaluated.
 * https://learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations
 */
function trustIn(
  aks: ManagedCluster | undefined,
  credentials: readonly FederatedCredential[],
  subject: string,
  audience: string,
): Trust {
  if (aks === undefined) return { answer: "issuer-unknown" };
  const issuer = aks.oidcIssuer.issuerUrl;
  if (issuer === null) return { answer: "issuer-off" };
  const fromHere = credentials.filter((credential) => credential.issuer === issuer);
  const credential = fromHere.find((each) => each.subject === subject && each.audiences.includes(audience));
  if (credential !== undefined) return { answer: "trusted", credential };
  return { answer: fromHere.some((each) => each.subject === null) ? "flexible" : "untrusted" };
}
