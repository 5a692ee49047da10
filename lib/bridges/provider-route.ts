import type { ManagedCluster } from "../inventory/azure/managed-cluster.ts";
import { lookUp, type InventoryIndex } from "../inventory/inventory-index.ts";
import { objectKey, providerByConfigMap, providerByConfigMapAnywhere, providerByName } from "../inventory/keys.ts";
import type { AppConfigurationProvider } from "../inventory/kubernetes/app-configuration-provider.ts";
import type { ConfigMap } from "../inventory/kubernetes/config-map.ts";
import { found, valueOf, type Lookup } from "../inventory/lookup.ts";
import type { ObjectUse } from "./object-use.ts";
import { providerControllerOf, type ProviderController } from "./provider-controller.ts";
import { providerSignIn } from "./provider-sign-in.ts";
import type { SignIn } from "./sign-in.ts";
import { vaultReferencesOf, type VaultReference } from "./vault-reference.ts";

/** How settings come from a store into a ConfigMap that a workload reads. */
export interface ProviderRoute {
  readonly configMapName: string;
  /** Without the ConfigMap the pods start all the same. */
  readonly isOptional: boolean;
  readonly configMap: Lookup<ConfigMap>;
  readonly provider: Lookup<AppConfigurationProvider>;
  /** A provider of another namespace that fills a ConfigMap of this name, when there is none here. */
  readonly namesake: AppConfigurationProvider | undefined;
  readonly controller: Lookup<ProviderController>;
  /** Null when the provider is not known. */
  readonly signIn: SignIn | null;
  /** The Key Vaults that the provider follows references into. */
  readonly vaultReferences: readonly VaultReference[];
}

export interface RouteQuestion {
  readonly cluster: string;
  readonly namespace: string;
  readonly use: ObjectUse;
  readonly configMap: Lookup<ConfigMap>;
  readonly aks: Lookup<ManagedCluster>;
}

const providerKind = "AzureAppConfigurationProvider";

/** Null for a ConfigMap that nothing shows to come from App Configuration: most are ordinary ones. */
export function providerRouteOf(index: InventoryIndex, question: RouteQuestion): ProviderRoute | null {
  const { use, configMap, aks } = question;
  const targeting = providerTargeting(index, question);
  const owner = valueOf(configMap)?.owners.find(({ kind }) => kind === providerKind);
  const namesake = targeting === undefined && owner === undefined ? namesakeOf(index, question) : undefined;
  if (targeting === undefined && owner === undefined && namesake === undefined) return null;

  const provider = targeting === undefined ? lookUpProvider(index, question, owner?.name) : found(targeting);
  const known = valueOf(provider);
  const controller = providerControllerOf(index, question.cluster);
  return {
    configMapName: use.name,
    isOptional: use.isOptional,
    configMap,
    provider,
    namesake,
    controller,
    signIn: known === undefined ? null : providerSignIn(index, known, { auth: known.auth, aks, controller }),
    vaultReferences: known === undefined ? [] : vaultReferencesOf(index, known, { aks, controller }),
  };
}

/** Of several providers that want the same ConfigMap, the one that owns it. */
function providerTargeting(index: InventoryIndex, { cluster, namespace, use, configMap }: RouteQuestion) {
  const key = objectKey(cluster, namespace, use.name);
  const providers = index.having("appConfigurationProviders", providerByConfigMap, key);
  const owners = valueOf(configMap)?.owners ?? [];
  return providers.find(({ uid }) => owners.some((owner) => owner.uid === uid)) ?? providers[0];
}

/** Only while there is no such ConfigMap here: one that was made by hand needs no provider. */
function namesakeOf(index: InventoryIndex, { cluster, use, configMap }: RouteQuestion) {
  if (configMap.state === "found") return undefined;
  return index.having("appConfigurationProviders", providerByConfigMapAnywhere, `${cluster}/${use.name}`)[0];
}

function lookUpProvider(
  index: InventoryIndex,
  { cluster, namespace, use }: RouteQuestion,
  ownerName: string | undefined,
): Lookup<AppConfigurationProvider> {
  return ownerName === undefined
    ? lookUp(index, "appConfigurationProviders", providerByConfigMap, objectKey(cluster, namespace, use.name), cluster)
    : lookUp(index, "appConfigurationProviders", providerByName, objectKey(cluster, namespace, ownerName), cluster);
}
