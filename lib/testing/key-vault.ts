import type { KeyVault, KeyVaultAccessPolicy } from "../inventory/azure/key-vault.ts";
import type { Inventory, Resources } from "../inventory/inventory.ts";
import type { ExternalSecret, SecretStore } from "../inventory/kubernetes/external-secret.ts";
import type { Container, VolumeReference } from "../inventory/kubernetes/pod-template.ts";
import type {
  SecretProviderClass,
  SecretProviderClassPodStatus,
} from "../inventory/kubernetes/secret-provider-class.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";
import { anAssignment, aRole } from "./access-story.ts";
import { deployment, group, identityStory, managedIdentity, pod } from "./identity-story.ts";
import { inventoryOf, type Unread } from "./inventory-of.ts";
import type { NetworkAccess } from "../inventory/azure/network-access.ts";
import { aPrivateZone, homeNetwork, openNetwork } from "./network.ts";
import { aContainer } from "./pod-template.ts";

export const vault: KeyVault = {
  id: `${group}/providers/Microsoft.KeyVault/vaults/kv-shop`,
  name: "kv-shop",
  host: "kv-shop.vault.azure.net",
  tenantId: managedIdentity.tenantId,
  usesRbac: true,
  accessPolicies: [],
  provisioningState: "Succeeded",
  network: openNetwork,
};

export const secretsUser = aRole("4633458b", "Key Vault Secrets User", {
  dataActions: [
    "Microsoft.KeyVault/vaults/secrets/getSecret/action",
    "Microsoft.KeyVault/vaults/secrets/readMetadata/action",
  ],
});

export function aPolicy(over: Partial<KeyVaultAccessPolicy> = {}): KeyVaultAccessPolicy {
  return {
    objectId: managedIdentity.principalId,
    applicationId: null,
    secrets: ["get"],
    keys: [],
    certificates: [],
    ...over,
  };
}

export const secretClass: SecretProviderClass = {
  cluster: "harbour",
  namespace: "shop",
  name: "from-vault",
  provider: "azure",
  vaultName: "kv-shop",
  tenantId: managedIdentity.tenantId,
  clientId: managedIdentity.clientId,
  mode: "workload-identity",
  userAssignedClientId: null,
  objects: [{ name: "db-password", type: "secret", alias: null }],
  secretObjects: [{ secretName: "passwords", keys: ["DB_PASSWORD"], objectNames: ["db-password"] }],
};

export const mounted: SecretProviderClassPodStatus = {
  cluster: "harbour",
  namespace: "shop",
  name: `${pod.name}-shop-from-vault`,
  podName: pod.name,
  className: "from-vault",
  isMounted: true,
};

export const externalSecret: ExternalSecret = {
  cluster: "harbour",
  namespace: "shop",
  name: "passwords-from-vault",
  store: { kind: "SecretStore", name: "vault" },
  targetName: "passwords",
  keys: ["DB_PASSWORD"],
  hasOnlyTheseKeys: true,
  creationPolicy: "Owner",
  objects: [{ name: "db-password", type: "secret", alias: null }],
  ready: { isTrue: true, reason: "SecretSynced", message: "secret synced" },
  refreshTime: "2030-01-02T03:00:00Z",
  refreshInterval: "1h",
  isPeriodic: true,
};

export const secretStore: SecretStore = {
  cluster: "harbour",
  namespace: "shop",
  name: "vault",
  kind: "SecretStore",
  vaultHost: vault.host,
  tenantId: null,
  authType: "WorkloadIdentity",
  serviceAccount: { name: "sa-checkout", namespace: null },
  identityId: null,
};

export const readsPasswords: Partial<Container> = {
  envFrom: [{ kind: "Secret", name: "passwords", prefix: "", isOptional: false }],
};

export const mountsClass: readonly VolumeReference[] = [
  { kind: "SecretProviderClass", volume: "vault", name: "from-vault" },
];

export interface Wants {
  readonly container?: Partial<Container>;
  readonly volumes?: readonly VolumeReference[];
  readonly workload?: Partial<Workload>;
}

function vaultStory(resources: Partial<Resources>, wants: Wants, unread: readonly Unread[]): Inventory {
  const { container = readsPasswords, volumes = [], workload = {} } = wants;
  const template = { ...deployment.template, containers: [aContainer(container)], volumes };
  return inventoryOf(
    {
      ...identityStory().resources,
      deployments: [{ ...deployment, template, ...workload }],
      keyVaults: [vault],
      roleDefinitions: [secretsUser],
      roleAssignments: [anAssignment(secretsUser, vault.id)],
      ...resources,
    },
    unread,
  );
}

/** `shop/checkout` mounts a class of `kv-shop` and reads the Secret that it makes: all is well. */
export function classStory(
  resources: Partial<Resources> = {},
  wants: Wants = {},
  unread: readonly Unread[] = [],
): Inventory {
  const brought = { secretProviderClasses: [secretClass], secretProviderClassPodStatuses: [mounted] };
  return vaultStory({ ...brought, ...resources }, { volumes: mountsClass, ...wants }, unread);
}

/** `shop/checkout` reads a Secret that an ExternalSecret makes: all is well. */
export function externalStory(
  resources: Partial<Resources> = {},
  wants: Wants = {},
  unread: readonly Unread[] = [],
): Inventory {
  return vaultStory({ externalSecrets: [externalSecret], secretStores: [secretStore], ...resources }, wants, unread);
}

/** `shop/checkout` reads a Secret that nothing makes, and its identity may read `kv-shop`. */
export function orphanStory(
  resources: Partial<Resources> = {},
  wants: Wants = {},
  unread: readonly Unread[] = [],
): Inventory {
  return vaultStory(resources, wants, unread);
}

export const vaultZone = aPrivateZone("privatelink.vaultcore.azure.net");

/** `shop/checkout` mounts a class of a vault whose door is as given; the cluster is in its own network. */
export function vaultDoorStory(
  network: Partial<NetworkAccess>,
  resources: Partial<Resources> = {},
  unread: readonly Unread[] = [],
): Inventory {
  const keyVaults = [{ ...vault, network: { ...openNetwork, ...network } }];
  return classStory({ keyVaults, virtualNetworks: [homeNetwork], ...resources }, {}, unread);
}
