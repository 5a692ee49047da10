import type { ManagedCluster } from "../inventory/azure/managed-cluster.ts";
import type { InventoryIndex } from "../inventory/inventory-index.ts";
import type { AppConfigurationProvider } from "../inventory/kubernetes/app-configuration-provider.ts";
import type { Lookup } from "../inventory/lookup.ts";
import { seenInCluster } from "./evidence.ts";
import { presentIdentity } from "./presented-identity.ts";
import { namedSignIn, type SignIn } from "./sign-in.ts";

/**
 * Which identity the App Configuration provider presents.
 * https://learn.microsoft.com/azure/azure-app-configuration/reference-kubernetes-provider#authentication
 */
export function providerSignIn(
  index: InventoryIndex,
  provider: AppConfigurationProvider,
  aks: Lookup<ManagedCluster>,
): SignIn {
  const { cluster, namespace, auth } = provider;
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
      return namedSignIn(
        index,
        { value: auth.clientId, observation },
        "whether that identity is attached to the nodes is not read.",
        "Microsoft.Compute/virtualMachineScaleSets/read on the node resource group, which is not read yet",
      );
    }
    case "controller":
      return controllerSignIn(index, auth.clientId, seen("client id", auth.clientId, "spec.auth.workloadIdentity"));
    case "system-assigned":
      return {
        kind: "unseen",
        says: "signs in as the system-assigned identity of the nodes, which is not read.",
        missing: "Microsoft.Compute/virtualMachineScaleSets/read on the node resource group, which is not read yet",
        evidence: [seen("auth", null, "spec.auth")],
      };
    case "secret":
      return {
        kind: "unseen",
        says: "signs in with what a Secret holds, and Secrets are not read.",
        missing:
          "a workload identity for the provider (spec.auth.workloadIdentity.serviceAccountName) in place of the Secret",
        evidence: [seen("auth", "a Secret", "spec")],
      };
  }
}

function controllerSignIn(
  index: InventoryIndex,
  clientId: string | null,
  observation: ReturnType<typeof seenInCluster>,
): SignIn {
  const missing =
    "the ServiceAccount that the provider's controller runs as, and whether its chart allows it to serve all namespaces";
  if (clientId === null) {
    return {
      kind: "unseen",
      says: "signs in as its controller does, by a client id out of a ConfigMap.",
      missing,
      evidence: [observation],
    };
  }
  return namedSignIn(
    index,
    { value: clientId, observation },
    "by the ServiceAccount of its controller, which is not known.",
    missing,
  );
}
