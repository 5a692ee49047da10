import type { AppConfigurationStore } from "./azure/app-configuration-store.ts";
import type { CognitiveAccount, CognitiveDeployment } from "./azure/cognitive-account.ts";
import type {
  CosmosAccount,
  CosmosDatabase,
  CosmosRoleAssignment,
  CosmosRoleDefinition,
  MongoCluster,
  MongoClusterUser,
} from "./azure/cosmos.ts";
import type { DeletedVault } from "./azure/deleted-vault.ts";
import type { DenyAssignment } from "./azure/deny-assignment.ts";
import type { FederatedCredential } from "./azure/federated-credential.ts";
import type { IdentityBinding } from "./azure/identity-binding.ts";
import type { KeyVault } from "./azure/key-vault.ts";
import type { ManagedCluster } from "./azure/managed-cluster.ts";
import type { DnsForwardingRuleset, PrivateDnsLink, PrivateDnsRecord, PrivateDnsZone } from "./azure/private-dns.ts";
import type { PrivateEndpoint } from "./azure/private-endpoint.ts";
import type { PublicIpAddress } from "./azure/public-ip-address.ts";
import type {
  RedisAccessPolicy,
  RedisAccessPolicyAssignment,
  RedisCache,
  RedisEnterprise,
  RedisEnterpriseAssignment,
  RedisEnterpriseDatabase,
  RedisFirewallRule,
} from "./azure/redis.ts";
import type { ReachingRoleAssignment, RoleAssignment, RoleEligibility } from "./azure/role-assignment.ts";
import type { RoleDefinition } from "./azure/role-definition.ts";
import type { Subscription } from "./azure/subscription.ts";
import type { UserAssignedIdentity } from "./azure/user-assigned-identity.ts";
import type { VirtualNetwork } from "./azure/virtual-network.ts";
import type { AppConfigurationProvider } from "./kubernetes/app-configuration-provider.ts";
import type { ClusterEvent } from "./kubernetes/cluster-event.ts";
import type { ClusterRole, ClusterRoleBinding } from "./kubernetes/cluster-role.ts";
import type { ConfigMap } from "./kubernetes/config-map.ts";
import type { CsiNode } from "./kubernetes/csi-node.ts";
import type { ExternalSecret, SecretStore } from "./kubernetes/external-secret.ts";
import type { Namespace } from "./kubernetes/namespace.ts";
import type { NetworkPolicy } from "./kubernetes/network-policy.ts";
import type { Node } from "./kubernetes/node.ts";
import type { NodePool } from "./kubernetes/node-pool.ts";
import type { Pod } from "./kubernetes/pod.ts";
import type { ReplicaSet } from "./kubernetes/replica-set.ts";
import type { SecretProviderClass, SecretProviderClassPodStatus } from "./kubernetes/secret-provider-class.ts";
import type { ServiceAccount } from "./kubernetes/service-account.ts";
import type { TriggerAuthentication } from "./kubernetes/trigger-authentication.ts";
import type { EndpointSlice, WorkloadIdentityWebhook } from "./kubernetes/webhook.ts";
import type { Workload } from "./kubernetes/workload.ts";
import type { Source } from "./source.ts";

/** The type of the resources that each collection brings. */
export interface ResourceOf {
  subscriptions: Subscription;
  managedClusters: ManagedCluster;
  identityBindings: IdentityBinding;
  userAssignedIdentities: UserAssignedIdentity;
  federatedCredentials: FederatedCredential;
  roleAssignments: RoleAssignment;
  reachingRoleAssignments: ReachingRoleAssignment;
  roleEligibilities: RoleEligibility;
  roleDefinitions: RoleDefinition;
  denyAssignments: DenyAssignment;
  redisCaches: RedisCache;
  redisAccessPolicies: RedisAccessPolicy;
  redisAccessPolicyAssignments: RedisAccessPolicyAssignment;
  redisFirewallRules: RedisFirewallRule;
  redisEnterprises: RedisEnterprise;
  redisEnterpriseDatabases: RedisEnterpriseDatabase;
  redisEnterpriseAssignments: RedisEnterpriseAssignment;
  cosmosAccounts: CosmosAccount;
  cosmosDatabases: CosmosDatabase;
  cosmosRoleDefinitions: CosmosRoleDefinition;
  cosmosRoleAssignments: CosmosRoleAssignment;
  mongoClusters: MongoCluster;
  mongoClusterUsers: MongoClusterUser;
  appConfigurationStores: AppConfigurationStore;
  cognitiveAccounts: CognitiveAccount;
  cognitiveDeployments: CognitiveDeployment;
  keyVaults: KeyVault;
  deletedVaults: DeletedVault;
  virtualNetworks: VirtualNetwork;
  privateEndpoints: PrivateEndpoint;
  privateDnsZones: PrivateDnsZone;
  privateDnsLinks: PrivateDnsLink;
  privateDnsRecords: PrivateDnsRecord;
  dnsForwardingRulesets: DnsForwardingRuleset;
  publicIpAddresses: PublicIpAddress;

  namespaces: Namespace;
  nodes: Node;
  csiNodes: CsiNode;
  nodePools: NodePool;
  pods: Pod;
  serviceAccounts: ServiceAccount;
  deployments: Workload;
  statefulSets: Workload;
  daemonSets: Workload;
  jobs: Workload;
  cronJobs: Workload;
  replicaSets: ReplicaSet;
  configMaps: ConfigMap;
  webhooks: WorkloadIdentityWebhook;
  endpointSlices: EndpointSlice;
  events: ClusterEvent;
  appConfigurationProviders: AppConfigurationProvider;
  secretProviderClasses: SecretProviderClass;
  secretProviderClassPodStatuses: SecretProviderClassPodStatus;
  externalSecrets: ExternalSecret;
  secretStores: SecretStore;
  clusterSecretStores: SecretStore;
  triggerAuthentications: TriggerAuthentication;
  clusterTriggerAuthentications: TriggerAuthentication;
  clusterRoles: ClusterRole;
  networkPolicies: NetworkPolicy;
  clusterRoleBindings: ClusterRoleBinding;
}

export type CollectionName = keyof ResourceOf;

/** Which scope one reading covers: the whole tenant, a subscription, one principal in it, the parent resource, a cluster. */
export type ScopeLevel = "tenant" | "subscription" | "principal" | "parent" | "cluster";

export interface CollectionInfo {
  readonly source: Source;
  readonly readPer: ScopeLevel;
  /** Whether its objects live in namespaces, of which the configuration can leave some out. */
  readonly isNamespaced: boolean;
  /** What a reader must be allowed: an Azure action, or a Kubernetes verb and resource. */
  readonly permission: string;
  /** Plural, for sentences. */
  readonly title: string;
}

const azure = (readPer: ScopeLevel, permission: string, title: string): CollectionInfo => ({
  source: "azure",
  readPer,
  isNamespaced: false,
  permission,
  title,
});
const kubernetes = (resource: string, title: string, isNamespaced = true): CollectionInfo => ({
  source: "kubernetes",
  readPer: "cluster",
  isNamespaced,
  permission: `list ${resource}`,
  title,
});

/** Everything that is read, and with which permission. */
export const collections: Readonly<Record<CollectionName, CollectionInfo>> = {
  subscriptions: azure("tenant", "Microsoft.Resources/subscriptions/read", "subscriptions"),
  managedClusters: azure("subscription", "Microsoft.ContainerService/managedClusters/read", "AKS clusters"),
  identityBindings: azure(
    "parent",
    "Microsoft.ContainerService/managedClusters/identityBindings/read",
    "AKS identity bindings",
  ),
  userAssignedIdentities: azure(
    "subscription",
    "Microsoft.ManagedIdentity/userAssignedIdentities/read",
    "user-assigned identities",
  ),
  federatedCredentials: azure(
    "parent",
    "Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials/read",
    "federated credentials",
  ),
  roleAssignments: azure("subscription", "Microsoft.Authorization/roleAssignments/read", "role assignments"),
  reachingRoleAssignments: azure(
    "principal",
    "Microsoft.Authorization/roleAssignments/read",
    "role assignments through groups",
  ),
  roleEligibilities: azure("principal", "Microsoft.Authorization/roleAssignments/read", "eligible role assignments"),
  roleDefinitions: azure("subscription", "Microsoft.Authorization/roleDefinitions/read", "role definitions"),
  denyAssignments: azure("subscription", "Microsoft.Authorization/denyAssignments/read", "deny assignments"),
  redisCaches: azure("subscription", "Microsoft.Cache/redis/read", "Redis caches"),
  redisAccessPolicies: azure("parent", "Microsoft.Cache/redis/accessPolicies/read", "Redis access policies"),
  redisAccessPolicyAssignments: azure(
    "parent",
    "Microsoft.Cache/redis/accessPolicyAssignments/read",
    "Redis access policy assignments",
  ),
  redisFirewallRules: azure("parent", "Microsoft.Cache/redis/firewallRules/read", "Redis firewall rules"),
  redisEnterprises: azure("subscription", "Microsoft.Cache/redisEnterprise/read", "Azure Managed Redis instances"),
  redisEnterpriseDatabases: azure(
    "parent",
    "Microsoft.Cache/redisEnterprise/databases/read",
    "Azure Managed Redis databases",
  ),
  redisEnterpriseAssignments: azure(
    "parent",
    "Microsoft.Cache/redisEnterprise/databases/accessPolicyAssignments/read",
    "Azure Managed Redis access policy assignments",
  ),
  cosmosAccounts: azure("subscription", "Microsoft.DocumentDB/databaseAccounts/read", "Cosmos DB accounts"),
  cosmosDatabases: azure(
    "parent",
    "Microsoft.DocumentDB/databaseAccounts/sqlDatabases/read (or mongodbDatabases/read)",
    "Cosmos DB databases",
  ),
  cosmosRoleDefinitions: azure(
    "parent",
    "Microsoft.DocumentDB/databaseAccounts/sqlRoleDefinitions/read (or mongoMIRoleDefinitions/read)",
    "Cosmos DB data role definitions",
  ),
  cosmosRoleAssignments: azure(
    "parent",
    "Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments/read (or mongoMIRoleAssignments/read)",
    "Cosmos DB data role assignments",
  ),
  mongoClusters: azure("subscription", "Microsoft.DocumentDB/mongoClusters/read", "Cosmos DB vCore clusters"),
  mongoClusterUsers: azure("parent", "Microsoft.DocumentDB/mongoClusters/users/read", "Cosmos DB vCore users"),
  appConfigurationStores: azure(
    "subscription",
    "Microsoft.AppConfiguration/configurationStores/read",
    "App Configuration stores",
  ),
  cognitiveAccounts: azure("subscription", "Microsoft.CognitiveServices/accounts/read", "Cognitive Services accounts"),
  cognitiveDeployments: azure(
    "parent",
    "Microsoft.CognitiveServices/accounts/deployments/read",
    "Cognitive Services deployments",
  ),
  keyVaults: azure("subscription", "Microsoft.KeyVault/vaults/read", "Key Vaults"),
  deletedVaults: azure("subscription", "Microsoft.KeyVault/deletedVaults/read", "deleted Key Vaults"),
  virtualNetworks: azure("subscription", "Microsoft.Network/virtualNetworks/read", "virtual networks"),
  privateEndpoints: azure("subscription", "Microsoft.Network/privateEndpoints/read", "private endpoints"),
  privateDnsZones: azure("subscription", "Microsoft.Network/privateDnsZones/read", "private DNS zones"),
  privateDnsLinks: azure(
    "parent",
    "Microsoft.Network/privateDnsZones/virtualNetworkLinks/read",
    "links of private DNS zones",
  ),
  privateDnsRecords: azure("parent", "Microsoft.Network/privateDnsZones/A/read", "A records of private DNS zones"),
  dnsForwardingRulesets: azure(
    "subscription",
    "Microsoft.Network/dnsForwardingRulesets/read",
    "DNS forwarding rulesets",
  ),
  publicIpAddresses: azure("subscription", "Microsoft.Network/publicIPAddresses/read", "public IP addresses"),

  namespaces: kubernetes("namespaces", "Namespaces", false),
  nodes: kubernetes("nodes", "Nodes", false),
  csiNodes: kubernetes("csinodes.storage.k8s.io", "CSINodes", false),
  nodePools: kubernetes("nodepools.karpenter.sh", "NodePools of Karpenter", false),
  pods: kubernetes("pods", "Pods"),
  serviceAccounts: kubernetes("serviceaccounts", "ServiceAccounts"),
  deployments: kubernetes("deployments.apps", "Deployments"),
  statefulSets: kubernetes("statefulsets.apps", "StatefulSets"),
  daemonSets: kubernetes("daemonsets.apps", "DaemonSets"),
  jobs: kubernetes("jobs.batch", "Jobs"),
  cronJobs: kubernetes("cronjobs.batch", "CronJobs"),
  replicaSets: kubernetes("replicasets.apps", "ReplicaSets"),
  configMaps: kubernetes("configmaps", "ConfigMaps"),
  webhooks: kubernetes(
    "mutatingwebhookconfigurations.admissionregistration.k8s.io",
    "mutating webhook configurations",
    false,
  ),
  // Those behind the webhook are read wherever it runs.
  endpointSlices: kubernetes("endpointslices.discovery.k8s.io", "EndpointSlices", false),
  events: kubernetes("events", "Events"),
  appConfigurationProviders: kubernetes("azureappconfigurationproviders.azconfig.io", "AzureAppConfigurationProviders"),
  secretProviderClasses: kubernetes("secretproviderclasses.secrets-store.csi.x-k8s.io", "SecretProviderClasses"),
  secretProviderClassPodStatuses: kubernetes(
    "secretproviderclasspodstatuses.secrets-store.csi.x-k8s.io",
    "SecretProviderClassPodStatuses",
  ),
  externalSecrets: kubernetes("externalsecrets.external-secrets.io", "ExternalSecrets"),
  secretStores: kubernetes("secretstores.external-secrets.io", "SecretStores"),
  clusterSecretStores: kubernetes("clustersecretstores.external-secrets.io", "ClusterSecretStores", false),
  triggerAuthentications: kubernetes("triggerauthentications.keda.sh", "KEDA TriggerAuthentications"),
  clusterTriggerAuthentications: kubernetes(
    "clustertriggerauthentications.keda.sh",
    "KEDA ClusterTriggerAuthentications",
    false,
  ),
  networkPolicies: kubernetes("networkpolicies.networking.k8s.io", "NetworkPolicies"),
  clusterRoles: kubernetes("clusterroles.rbac.authorization.k8s.io", "ClusterRoles", false),
  clusterRoleBindings: kubernetes("clusterrolebindings.rbac.authorization.k8s.io", "ClusterRoleBindings", false),
};

export const collectionNames = Object.keys(collections) as readonly CollectionName[];
