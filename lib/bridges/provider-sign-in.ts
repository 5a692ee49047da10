import type { ManagedCluster } from "../inventory/azure/managed-cluster.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import type { AppConfigurationProvider, ProviderAuth } from "../inventory/kubernetes/app-configuration-provider.ts";
import { valueOf, type Lookup } from "../inventory/lookup.ts";
import { isSameGuid } from "../text/guid.ts";
import { seenInCluster } from "./evidence.ts";
import { presentIdentity } from "./presented-identity.ts";
import type { ProviderController } from "./provider-controller.ts";
import { namedSignIn, type SignIn } from "./sign-in.ts";

/** How the provider is to sign in, in the cluster that it is in. */
export interface ProviderPlace {
  /** `spec.auth`, or what stands for a Key Vault in its place. */
  readonly auth: ProviderAuth;
  readonly aks: Lookup<ManagedCluster>;
  readonly controller: Lookup<ProviderController>;
}

const nodeIdentities = "Microsoft.Compute/virtualMachineScaleSets/read on the node resource group, which is not read";
const better =
  "a workload identity for the provider (spec.auth.workloadIdentity.serviceAccountName) in place of the Secret";

/**
 * Which identity the App Configuration provider presents.
 * https://learn.microsoft.com/azure/azure-app-configuration/reference-kubernetes-provider#authentication
 */
export function providerSignIn(
  index: InventoryIndex,
  provider: AppConfigurationProvider,
  place: ProviderPlace,
): SignIn {
  const { cluster, namespace } = provider;
  const { auth, aks } = place;
  const seen = (label: string, value: string | null, path: string) =>
    seenInCluster(label, value, "appConfigurationProviders", "AzureAppConfigurationProvider", provider, path);
  switch (auth.kind) {
    case "service-account": {
      const { serviceAccountName } = auth;
      return {
        kind: "token",
        presented: presentIdentity(index, { cluster, aks, namespace, serviceAccountName, clientId: null }),
      };
    }
    case "managed-identity": {
      const observation = seen("client id", auth.clientId, "spec.auth.managedIdentityClientId");
      const says = "Whether that identity is attached to the nodes is not read.";
      const signIn = namedSignIn(index, { value: auth.clientId, observation }, says, nodeIdentities);
      return isKubeletIdentity(valueOf(aks), auth.clientId)
        ? { ...signIn, proof: "It is the identity of the cluster's kubelets, which every node has." }
        : signIn;
    }
    case "controller":
      return controllerSignIn(index, place, {
        clientId: auth.clientId,
        observation: seen("client id", auth.clientId, "spec.auth.workloadIdentity"),
      });
    case "system-assigned":
      return {
        kind: "unseen",
        says: "signs in as the system-assigned identity of the nodes, which is not read.",
        missing: nodeIdentities,
        evidence: [seen("auth", null, "spec.auth")],
      };
    case "connection-string":
    case "service-principal":
      return {
        kind: "unseen",
        says: "signs in with what a Secret holds, and Secrets are not read.",
        missing: better,
        evidence: [seen("auth", "a Secret", "spec")],
      };
  }
}

interface ControllerClientId {
  readonly clientId: string | null;
  readonly observation: ReturnType<typeof seenInCluster>;
}

/** With the token of the controller's own ServiceAccount, for whatever identity the provider names. */
function controllerSignIn(
  index: InventoryIndex,
  { aks, controller }: ProviderPlace,
  { clientId, observation }: ControllerClientId,
): SignIn {
  const missing = "the Deployment of the provider's controller, which goes by another image than Microsoft's";
  if (clientId === null) {
    return {
      kind: "unseen",
      says: "signs in as its controller does, by a client id out of a ConfigMap.",
      missing: "spec.auth.workloadIdentity.managedIdentityClientId in place of the reference to a ConfigMap",
      evidence: [observation],
    };
  }
  const stated = { value: clientId, observation };
  const known = valueOf(controller);
  if (known === undefined) {
    return namedSignIn(
      index,
      stated,
      "It does so by the ServiceAccount of its controller, which is not known.",
      missing,
    );
  }
  const { cluster, namespace, template } = known.deployment;
  const { serviceAccountName } = template;
  return {
    kind: "token",
    presented: presentIdentity(index, { cluster, aks, namespace, serviceAccountName, clientId: stated }),
  };
}

function isKubeletIdentity(aks: ManagedCluster | undefined, clientId: string): boolean {
  return aks?.kubeletClientId != null && isSameGuid(aks.kubeletClientId, clientId.trim());
}
