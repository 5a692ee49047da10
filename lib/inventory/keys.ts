import { armKey } from "./azure/arm-id.ts";
import type { AzureResource } from "./azure/azure-resource.ts";
import type { ManagedCluster } from "./azure/managed-cluster.ts";
import type { AppConfigurationProvider } from "./kubernetes/app-configuration-provider.ts";
import type { SecretStore } from "./kubernetes/external-secret.ts";
import type { KubernetesObject, OwnerReference } from "./kubernetes/kubernetes-object.ts";
import type { Workload } from "./kubernetes/workload.ts";

/**
 * The keys that resources are found by. Each is used with one collection only, because the index
 * remembers its maps by the function: a key shared by several collections is made per collection.
 */
export const objectKey = (cluster: string, namespace: string, name: string): string =>
  `${cluster}/${namespace}/${name}`;
const keyOfObject = (object: KubernetesObject) => objectKey(object.cluster, object.namespace, object.name);
const namespaceOf = (object: KubernetesObject) => `${object.cluster}/${object.namespace}`;
const keyOfArm = (resource: AzureResource) => armKey(resource.id);
const ownerOf = (object: KubernetesObject & { readonly owner: OwnerReference | null }) => object.owner?.uid;

export const identityByClientId = (identity: { readonly clientId: string }) => identity.clientId.toLowerCase();
export const identityByPrincipalId = (identity: { readonly principalId: string }) => identity.principalId.toLowerCase();
export const identityByArmId = (identity: AzureResource) => keyOfArm(identity);
export const credentialByIdentity = (credential: { readonly identityId: string }) => armKey(credential.identityId);
export const credentialBySubject = (credential: { readonly subject: string | null }) => credential.subject ?? undefined;
export const assignmentByPrincipal = (assignment: { readonly principalId: string }) =>
  assignment.principalId.toLowerCase();
export const reachingByPrincipal = (assignment: { readonly reaches: string }) => assignment.reaches.toLowerCase();
export const eligibilityByPrincipal = (eligibility: { readonly reaches: string }) => eligibility.reaches.toLowerCase();
export const roleDefinitionByGuid = (definition: AzureResource) => definition.name.toLowerCase();
export const subscriptionByArmId = (subscription: AzureResource) => keyOfArm(subscription);
export const clusterByArmId = (cluster: AzureResource) => keyOfArm(cluster);

export const bindingByCluster = (binding: { readonly clusterId: string }) => armKey(binding.clusterId);
export const clusterByIssuer = (cluster: ManagedCluster) => cluster.oidcIssuer.issuerUrl ?? undefined;

export const redisPolicyByCache = (policy: { readonly cacheId: string }) => armKey(policy.cacheId);
export const redisAssignmentByCache = (assignment: { readonly cacheId: string }) => armKey(assignment.cacheId);
export const redisFirewallRuleByCache = (rule: { readonly cacheId: string }) => armKey(rule.cacheId);
export const redisDatabaseByCluster = (database: { readonly clusterId: string }) => armKey(database.clusterId);
export const redisEnterpriseAssignmentByDatabase = (assignment: { readonly databaseId: string }) =>
  armKey(assignment.databaseId);
export const cosmosDatabaseByAccount = (database: { readonly accountId: string }) => armKey(database.accountId);
export const cosmosRoleDefinitionByAccount = (definition: { readonly accountId: string }) =>
  armKey(definition.accountId);
export const cosmosRoleAssignmentByAccount = (assignment: { readonly accountId: string }) =>
  armKey(assignment.accountId);
export const mongoUserByCluster = (user: { readonly clusterId: string }) => armKey(user.clusterId);
export const deploymentByAccount = (deployment: { readonly accountId: string }) => armKey(deployment.accountId);

export const serviceAccountByName = (object: KubernetesObject) => keyOfObject(object);
export const configMapByName = (object: KubernetesObject) => keyOfObject(object);
export const csiNodeByName = (node: KubernetesObject) => keyOfObject(node);
export const nodeByCluster = (node: KubernetesObject) => node.cluster;
export const nodePoolByCluster = (pool: KubernetesObject) => pool.cluster;
export const podByOwner = (pod: KubernetesObject & { readonly owner: OwnerReference | null }) => ownerOf(pod);
export const podByUid = (pod: { readonly uid: string }) => pod.uid;
export const podByNamespace = (pod: KubernetesObject) => namespaceOf(pod);
export const replicaSetByOwner = (set: KubernetesObject & { readonly owner: OwnerReference | null }) => ownerOf(set);
export const jobByOwner = (job: KubernetesObject & { readonly owner: OwnerReference | null }) => ownerOf(job);
export const webhookByCluster = (webhook: KubernetesObject) => webhook.cluster;
export const endpointSliceByService = (slice: KubernetesObject & { readonly service: string }) =>
  objectKey(slice.cluster, slice.namespace, slice.service);
export const eventByNamespace = (event: KubernetesObject) => namespaceOf(event);
export const eventByPod = (
  event: KubernetesObject & { readonly about: { readonly kind: string; readonly name: string } },
) => (event.about.kind === "Pod" ? objectKey(event.cluster, event.namespace, event.about.name) : undefined);
export const providerByConfigMap = (provider: KubernetesObject & { readonly configMapName: string | null }) =>
  provider.configMapName === null ? undefined : objectKey(provider.cluster, provider.namespace, provider.configMapName);
export const providerByServiceAccount = (provider: AppConfigurationProvider) =>
  provider.auth.kind === "service-account"
    ? objectKey(provider.cluster, provider.namespace, provider.auth.serviceAccountName)
    : undefined;
export const secretProviderClassByName = (object: KubernetesObject) => keyOfObject(object);
export const secretProviderClassByNamespace = (object: KubernetesObject) => namespaceOf(object);
export const classStatusByClass = (status: KubernetesObject & { readonly className: string }) =>
  objectKey(status.cluster, status.namespace, status.className);
export const externalSecretByTarget = (external: KubernetesObject & { readonly targetName: string }) =>
  objectKey(external.cluster, external.namespace, external.targetName);
export const secretStoreByName = (object: KubernetesObject) => keyOfObject(object);
export const clusterSecretStoreByName = (object: KubernetesObject) => keyOfObject(object);
export const secretStoreByServiceAccount = (store: SecretStore) =>
  store.serviceAccount === null ? undefined : objectKey(store.cluster, store.namespace, store.serviceAccount.name);
/** Without the namespace: a cluster-wide store may leave it to the namespace of each ExternalSecret. */
export const clusterSecretStoreByServiceAccount = (store: SecretStore) =>
  store.serviceAccount === null ? undefined : `${store.cluster}/${store.serviceAccount.name}`;
export const clusterRoleByName = (object: KubernetesObject) => keyOfObject(object);
export const kedaOperatorByCluster = (deployment: KubernetesObject) =>
  deployment.name === "keda-operator" ? deployment.cluster : undefined;
export const namespaceByName = (namespace: KubernetesObject) => `${namespace.cluster}/${namespace.name}`;
/** Without the namespace: the same release in another namespace. */
export const providerByConfigMapAnywhere = (provider: KubernetesObject & { readonly configMapName: string | null }) =>
  provider.configMapName === null ? undefined : `${provider.cluster}/${provider.configMapName}`;
/** The cluster, for the Deployment that does the providers' work; its image tells, whatever it is called. */
export const providerControllerByCluster = ({ cluster, template }: Workload) =>
  template.containers.some(({ image }) => /(?:^|\/)azure-app-configuration\/kubernetes-provider(?:[:@]|$)/.test(image))
    ? cluster
    : undefined;
export const providerByName = (object: KubernetesObject) => keyOfObject(object);
export const providerBySecret = (provider: KubernetesObject & { readonly secretName: string | null }) =>
  provider.secretName === null ? undefined : objectKey(provider.cluster, provider.namespace, provider.secretName);
/** The name alone: the suffix of a vault's host depends on the cloud. */
export const vaultByName = (vault: { readonly host: string }) =>
  vault.host.slice(0, vault.host.indexOf(".")).toLowerCase();
export const deletedVaultByName = (vault: { readonly name: string }) => vault.name.toLowerCase();
export const vaultByArmId = (vault: AzureResource) => keyOfArm(vault);
export const networkPolicyByNamespace = (policy: KubernetesObject) => namespaceOf(policy);
export const networkByArmId = (network: AzureResource) => keyOfArm(network);
export const publicIpByArmId = (address: AzureResource) => keyOfArm(address);
export const privateEndpointByArmId = (endpoint: AzureResource) => keyOfArm(endpoint);
export const privateZoneByName = (zone: AzureResource) => zone.name.toLowerCase();
/** A network may be linked to many zones, and a zone to many networks. */
export const privateLinkKey = (zoneId: string, networkId: string) => `${armKey(zoneId)} ${armKey(networkId)}`;
export const privateLinkByEnds = (link: { readonly zoneId: string; readonly networkId: string }) =>
  privateLinkKey(link.zoneId, link.networkId);
export const privateRecordKey = (zoneId: string, name: string) => `${armKey(zoneId)} ${name.toLowerCase()}`;
export const privateRecordByName = (record: { readonly zoneId: string; readonly name: string }) =>
  privateRecordKey(record.zoneId, record.name);
/** The virtual networks of a resource group: `/subscriptions/…/resourcegroups/…`. */
export const networkByGroup = (network: AzureResource) => armKey(network.id).replace(/\/providers\/.*$/, "");
