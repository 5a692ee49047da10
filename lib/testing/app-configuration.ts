import type { AppConfigurationStore } from "../inventory/azure/app-configuration-store.ts";
import type { FederatedCredential } from "../inventory/azure/federated-credential.ts";
import type { UserAssignedIdentity } from "../inventory/azure/user-assigned-identity.ts";
import type { Inventory, Resources } from "../inventory/inventory.ts";
import type { AppConfigurationProvider } from "../inventory/kubernetes/app-configuration-provider.ts";
import type { ConfigMap } from "../inventory/kubernetes/config-map.ts";
import type { Container } from "../inventory/kubernetes/pod-template.ts";
import type { ServiceAccount } from "../inventory/kubernetes/service-account.ts";
import { anAssignment, aRole } from "./access-story.ts";
import { dataStory } from "./data-story.ts";
import { credential, group, issuerUrl, managedIdentity, serviceAccount } from "./identity-story.ts";
import type { Unread } from "./inventory-of.ts";
import { openNetwork } from "./network.ts";

export const store: AppConfigurationStore = {
  id: `${group}/providers/Microsoft.AppConfiguration/configurationStores/appcs-shop`,
  name: "appcs-shop",
  host: "appcs-shop.azconfig.io",
  localAuthDisabled: true,
  provisioningState: "Succeeded",
  network: openNetwork,
};

/** Who reads the store: another identity than the workload's own. */
export const settingsIdentity: UserAssignedIdentity = {
  id: `${group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-settings`,
  name: "id-settings",
  clientId: "0c0c0c0c-0000-4000-8000-0000000000c2",
  principalId: "0d0d0d0d-0000-4000-8000-0000000000d2",
  tenantId: managedIdentity.tenantId,
  changedAt: null,
};

export const settingsCredential: FederatedCredential = {
  id: `${settingsIdentity.id}/federatedIdentityCredentials/settings`,
  name: "settings",
  identityId: settingsIdentity.id,
  issuer: issuerUrl,
  subject: "system:serviceaccount:shop:sa-settings",
  audiences: ["api://AzureADTokenExchange"],
  changedAt: null,
};

export const settingsAccount: ServiceAccount = {
  ...serviceAccount,
  name: "sa-settings",
  annotations: { "azure.workload.identity/client-id": settingsIdentity.clientId },
};

export const provider: AppConfigurationProvider = {
  cluster: "harbour",
  namespace: "shop",
  name: "settings-provider",
  uid: "provider-1",
  storeHost: store.host,
  configMapName: "settings",
  secretName: null,
  auth: { kind: "service-account", serviceAccountName: "sa-settings" },
  isRefreshEnabled: true,
  refreshInterval: null,
  vaultReferences: null,
  shape: {
    hasEndpoint: true,
    hasConnectionString: false,
    auths: [
      {
        path: "spec.auth",
        isRequired: false,
        ways: ["workloadIdentity"],
        workloadIdentityWays: ["serviceAccountName"],
        badClientIds: [],
      },
    ],
    badAddresses: [],
    configMapData: null,
    selectors: [],
    flagSelectors: null,
    intervals: [],
  },
  phase: "Complete",
  message: null,
  lastReconcileTime: "2030-01-02T03:00:00Z",
  lastSyncTime: "2030-01-02T03:00:00Z",
};

export const settings: ConfigMap = {
  cluster: "harbour",
  namespace: "shop",
  name: "settings",
  uid: "config-map-1",
  owners: [{ kind: "AzureAppConfigurationProvider", name: provider.name, uid: provider.uid }],
  settingsChangedAt: null,
  keys: ["QUEUE", "LEVEL"],
  hosts: [],
};

export const dataReader = aRole("516239f1", "App Configuration Data Reader", {
  dataActions: ["Microsoft.AppConfiguration/configurationStores/*/read"],
});

export const readsSettings: Partial<Container> = {
  envFrom: [{ kind: "ConfigMap", name: "settings", prefix: "", isOptional: false }],
};

/** `shop/checkout` takes its variables from a ConfigMap that a provider fills from `appcs-shop`: all is well. */
export function settingsStory(
  resources: Partial<Resources> = {},
  container: Partial<Container> = readsSettings,
  unread: readonly Unread[] = [],
): Inventory {
  return dataStory({
    container,
    resources: {
      userAssignedIdentities: [managedIdentity, settingsIdentity],
      federatedCredentials: [credential, settingsCredential],
      serviceAccounts: [serviceAccount, settingsAccount],
      appConfigurationStores: [store],
      appConfigurationProviders: [provider],
      configMaps: [settings],
      roleDefinitions: [dataReader],
      roleAssignments: [anAssignment(dataReader, store.id, { principalId: settingsIdentity.principalId })],
      ...resources,
    },
    unread,
  });
}
