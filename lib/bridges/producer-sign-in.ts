import { armKey } from "../inventory/azure/arm-id.ts";
import type { ManagedCluster } from "../inventory/azure/managed-cluster.ts";
import { lookUp, type InventoryIndex } from "../inventory/inventory-index.ts";
import { identityByArmId, podByNamespace } from "../inventory/keys.ts";
import type { ExternalSecret, SecretStore } from "../inventory/kubernetes/external-secret.ts";
import type { SecretProviderClass } from "../inventory/kubernetes/secret-provider-class.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";
import { valueOf, type Lookup } from "../inventory/lookup.ts";
import { seenInCluster } from "./evidence.ts";
import { presentIdentity } from "./presented-identity.ts";
import type { ClassProducer, ExternalSecretProducer } from "./secret-producer.ts";
import { namedSignIn, type SignIn } from "./sign-in.ts";

const nodeIdentities =
  "Microsoft.Compute/virtualMachineScaleSets/read on the node resource group, which is not read yet";

/**
 * Whom the CSI driver signs in as: the client id of the class, with the token of the mounting pod's ServiceAccount.
 * Null when no class is known, or no pod that would mount it.
 * https://azure.github.io/secrets-store-csi-driver-provider-azure/docs/configurations/identity-access-modes/
 */
export function classSignIn(
  index: InventoryIndex,
  producer: ClassProducer,
  workload: Workload,
  aks: Lookup<ManagedCluster>,
): SignIn | null {
  const providerClass = valueOf(producer.providerClass);
  if (providerClass === undefined) return null;
  const { cluster, namespace, mode } = providerClass;
  switch (mode) {
    case "workload-identity": {
      const serviceAccountName = mounterOf(index, producer, workload);
      const clientId = stated(providerClass, providerClass.clientId, "clientID");
      if (serviceAccountName === undefined || clientId === null) return null;
      return {
        kind: "token",
        presented: presentIdentity(index, { cluster, aks, namespace, serviceAccountName, clientId }),
      };
    }
    case "token-proxy": {
      const says =
        "An AKS identity binding needs no federated credential of its own, and whether the driver may use it is not judged.";
      const missing =
        "a binding of this cluster for that identity, and a role that lets the mounting pods' ServiceAccount use it: compare `az aks identity-binding list`";
      return named(index, stated(providerClass, providerClass.clientId, "clientID"), says, missing);
    }
    case "vm-managed-identity": {
      const says = "Whether that identity is attached to the nodes is not read.";
      return named(
        index,
        stated(providerClass, providerClass.userAssignedClientId, "userAssignedIdentityID"),
        says,
        nodeIdentities,
      );
    }
    case "pod-identity":
      return unseen(
        "signs in through pod identity, which was retired, and whose bindings are not read.",
        "a class that uses workload identity: `clientID`",
      );
    case "service-principal":
      return unseen(
        "signs in with what a Secret holds, and Secrets are not read.",
        "a class that uses workload identity: `clientID`",
      );
  }
}

/** Whom the External Secrets controller signs in as. https://external-secrets.io/latest/provider/azure-key-vault/ */
export function storeSignIn(
  index: InventoryIndex,
  { externalSecret, store: lookup }: ExternalSecretProducer,
  aks: Lookup<ManagedCluster>,
): SignIn | null {
  const store = valueOf(lookup);
  if (store === undefined) return null;
  switch (store.authType) {
    case "WorkloadIdentity": {
      if (store.serviceAccount === null) {
        return unseen(
          "signs in as its controller does, whose ServiceAccount is not known.",
          `spec.provider.azurekv.serviceAccountRef in ${store.kind} ${store.name}`,
        );
      }
      const namespace = namespaceOf(store, externalSecret);
      const serviceAccountName = store.serviceAccount.name;
      return {
        kind: "token",
        presented: presentIdentity(index, {
          cluster: store.cluster,
          aks,
          namespace,
          serviceAccountName,
          clientId: null,
        }),
      };
    }
    case "ManagedIdentity":
      return managedIdentitySignIn(index, store);
    case "ServicePrincipal":
      return unseen(
        "signs in with what a Secret holds, and Secrets are not read.",
        `authType WorkloadIdentity in ${store.kind} ${store.name}`,
      );
  }
}

/** A ClusterSecretStore that names no namespace means that of each ExternalSecret. */
function namespaceOf(store: SecretStore, externalSecret: ExternalSecret): string {
  return store.kind === "SecretStore" ? store.namespace : (store.serviceAccount?.namespace ?? externalSecret.namespace);
}

function managedIdentitySignIn(index: InventoryIndex, store: SecretStore): SignIn {
  const says = "Whether the controller's nodes have that identity is not read.";
  const { kind, identityId } = store;
  if (identityId === null) return unseen("signs in as the identity of the nodes, which is not read.", nodeIdentities);
  const collection = kind === "SecretStore" ? "secretStores" : "clusterSecretStores";
  const observation = seenInCluster(
    "client id",
    identityId,
    collection,
    kind,
    store,
    "spec.provider.azurekv.identityId",
  );
  const clientId = { value: identityId, observation };
  if (!identityId.startsWith("/")) return namedSignIn(index, clientId, says, nodeIdentities);
  const identity = lookUp(index, "userAssignedIdentities", identityByArmId, armKey(identityId));
  return { kind: "named", clientId, identity, says, missing: nodeIdentities };
}

/** The ServiceAccount of the pods that mount the class: the workload's own, else of a pod that has it mounted. */
function mounterOf(
  index: InventoryIndex,
  { isMountedHere, statuses }: ClassProducer,
  workload: Workload,
): string | undefined {
  if (isMountedHere) return workload.template.serviceAccountName;
  const mounted = valueOf(statuses)?.find(({ isMounted }) => isMounted);
  const pods = index.having("pods", podByNamespace, `${workload.cluster}/${workload.namespace}`);
  return mounted && pods.find(({ name }) => name === mounted.podName)?.serviceAccountName;
}

function stated(providerClass: SecretProviderClass, value: string | null, parameter: string) {
  if (value === null) return null;
  const path = `spec.parameters.${parameter}`;
  return {
    value,
    observation: seenInCluster("client id", value, "secretProviderClasses", "SecretProviderClass", providerClass, path),
  };
}

function named(index: InventoryIndex, clientId: ReturnType<typeof stated>, says: string, missing: string): SignIn {
  return clientId === null
    ? unseen("signs in as the identity of the nodes, which is not read.", nodeIdentities)
    : namedSignIn(index, clientId, says, missing);
}

const unseen = (says: string, missing: string): SignIn => ({ kind: "unseen", says, missing, evidence: [] });
