import type { BridgeKind } from "../../lib/bridges/bridge.ts";

/** What somebody who is new to Terraform and Helm has to know about one kind of bridge. */
export interface Lesson {
  /** Two sentences: what each side brings, and what ties them together. */
  readonly idea: string;
  /** The name of the tie, in the words of the field. */
  readonly mechanism: string;
  /** Shapes to recognise in one's own code, not code to copy. */
  readonly terraform: string;
  readonly helm: string;
  readonly docs: string;
}

export const lessonWords = {
  heading: "New to this?",
  builder: "The Builder: Terraform",
  mover: "The Mover: Helm",
  mechanism: "What ties them together",
  docs: "Read more at Microsoft",
} as const;

export const lessons: Readonly<Record<BridgeKind, Lesson>> = {
  compute: {
    idea: "Terraform makes a pool of machines in the cluster, and AKS puts the pool's name on each of them as a label. Helm writes that label into the pods, and the scheduler places them nowhere else: a wrong name, or a taint that the pods do not tolerate, and they wait for ever.",
    mechanism: "Label matching",
    terraform: `resource "azurerm_kubernetes_cluster_node_pool" "workers" {
  name     = "workers"
  vm_size  = "Standard_E4s_v5"
  priority = "Regular" # "Spot" comes with a taint
}`,
    helm: `nodeSelector:
  kubernetes.azure.com/agentpool: workers
tolerations: # for a Spot pool
  - key: kubernetes.azure.com/scalesetpriority
    operator: Equal
    value: spot
    effect: NoSchedule`,
    docs: "https://learn.microsoft.com/azure/aks/use-system-pools",
  },
  identity: {
    idea: "Terraform makes an identity, an ID card that Azure trusts, and a federated credential that says which ServiceAccount may show it. Helm runs the pods under that ServiceAccount; Azure compares namespace and name letter by letter, and no password is ever handed over.",
    mechanism: "ServiceAccount binding",
    terraform: `resource "azurerm_federated_identity_credential" "workers" {
  user_assigned_identity_id = azurerm_user_assigned_identity.workers.id
  issuer   = azurerm_kubernetes_cluster.main.oidc_issuer_url
  subject  = "system:serviceaccount:NAMESPACE:SERVICEACCOUNT"
  audience = ["api://AzureADTokenExchange"]
}`,
    helm: `# pod template
metadata:
  labels:
    azure.workload.identity/use: "true"
spec:
  serviceAccountName: SERVICEACCOUNT
# ServiceAccount
metadata:
  annotations:
    azure.workload.identity/client-id: CLIENT-ID`,
    docs: "https://learn.microsoft.com/azure/aks/workload-identity-overview",
  },
  redis: {
    idea: "Terraform makes the cache and writes the identity into one of its access policies, which says what the identity may do with the data. Helm brings no password, only the address: the application signs in with its identity's token, so the cache has to accept Entra tokens.",
    mechanism: "Access policy",
    terraform: `resource "azurerm_redis_cache" "main" {
  redis_configuration {
    active_directory_authentication_enabled = true
  }
}
resource "azurerm_redis_cache_access_policy_assignment" "workers" {
  access_policy_name = "Data Contributor"
  object_id          = azurerm_user_assigned_identity.workers.principal_id
}`,
    helm: `env:
  - name: REDIS_HOST
    value: NAME.redis.cache.windows.net
  - name: REDIS_PORT
    value: "6380" # TLS
# no password, no Secret`,
    docs: "https://learn.microsoft.com/azure/azure-cache-for-redis/cache-azure-active-directory-for-authentication",
  },
  cosmos: {
    idea: "Terraform makes the account and gives the identity a data role inside it, because the roles that manage an account open none of its data. Helm brings only the account's address, and the application asks Azure for a token in the name of its identity.",
    mechanism: "Data role",
    terraform: `resource "azurerm_cosmosdb_sql_role_assignment" "workers" {
  account_name       = azurerm_cosmosdb_account.main.name
  role_definition_id = azurerm_cosmosdb_sql_role_definition.data.id
  principal_id       = azurerm_user_assigned_identity.workers.principal_id
  scope              = azurerm_cosmosdb_account.main.id
}
# the API for MongoDB has roles of its own: mongoMIRoleAssignments`,
    helm: `env:
  - name: COSMOS_ENDPOINT
    value: https://NAME.documents.azure.com:443/
# the application uses DefaultAzureCredential()`,
    docs: "https://learn.microsoft.com/azure/cosmos-db/nosql/how-to-connect-role-based-access-control",
  },
  "app-configuration": {
    idea: "Terraform makes the store of settings and lets an identity read it. In the cluster a provider, signed in as that identity, copies the settings into a ConfigMap, and Helm only names the ConfigMap: the workload never speaks to the store itself.",
    mechanism: "Sync to a ConfigMap",
    terraform: `resource "azurerm_role_assignment" "settings" {
  scope                = azurerm_app_configuration.common.id
  role_definition_name = "App Configuration Data Reader"
  principal_id         = azurerm_user_assigned_identity.workers.principal_id
}`,
    helm: `kind: AzureAppConfigurationProvider
spec:
  endpoint: https://NAME.azconfig.io
  target:
    configMapName: CONFIGMAP
  auth:
    workloadIdentity:
      serviceAccountName: SERVICEACCOUNT
---
envFrom:
  - configMapRef:
      name: CONFIGMAP`,
    docs: "https://learn.microsoft.com/azure/azure-app-configuration/quickstart-azure-kubernetes-service",
  },
  openai: {
    idea: "Terraform makes the account, a model deployment in it, and a role for the identity that includes calling the model. Helm brings the endpoint and the deployment's name, and the application's SDK fetches a token in place of a key, which only an account with a subdomain of its own accepts.",
    mechanism: "Role with data actions",
    terraform: `resource "azurerm_cognitive_account" "openai" {
  kind                  = "OpenAI"
  custom_subdomain_name = "NAME"
}
resource "azurerm_role_assignment" "openai" {
  scope                = azurerm_cognitive_account.openai.id
  role_definition_name = "Cognitive Services OpenAI User"
  principal_id         = azurerm_user_assigned_identity.workers.principal_id
}`,
    helm: `env:
  - name: AZURE_OPENAI_ENDPOINT
    value: https://NAME.openai.azure.com/
  - name: AZURE_OPENAI_DEPLOYMENT
    value: DEPLOYMENT`,
    docs: "https://learn.microsoft.com/azure/ai-services/openai/how-to/managed-identity",
  },
  "key-vault": {
    idea: "Terraform makes the safe and lets the identity open it, by a role or by an access policy, whichever of the two the vault looks at. In the cluster a driver or an operator fetches the values under that identity and makes a Secret of them, and Helm only names the Secret.",
    mechanism: "Role or access policy",
    terraform: `resource "azurerm_key_vault" "main" {
  rbac_authorization_enabled = true # else roles count for nothing
}
resource "azurerm_role_assignment" "vault" {
  scope                = azurerm_key_vault.main.id
  role_definition_name = "Key Vault Secrets User"
  principal_id         = azurerm_user_assigned_identity.workers.principal_id
}`,
    helm: `kind: SecretProviderClass
spec:
  provider: azure
  parameters:
    keyvaultName: NAME
    clientID: CLIENT-ID
  secretObjects:
    - secretName: SECRET
---
envFrom:
  - secretRef:
      name: SECRET`,
    docs: "https://learn.microsoft.com/azure/key-vault/general/rbac-guide",
  },
};
