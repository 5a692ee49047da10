import type { ArmResource } from "./arm-estate.ts";

/** A role that Azure brings along. https://learn.microsoft.com/azure/role-based-access-control/built-in-roles */
export interface BuiltInRole {
  readonly id: string;
  readonly roleName: string;
  readonly description: string;
  readonly actions?: readonly string[];
  readonly notActions?: readonly string[];
  readonly dataActions?: readonly string[];
  readonly notDataActions?: readonly string[];
}

const management = [
  "Microsoft.Authorization/*/read",
  "Microsoft.Insights/alertRules/*",
  "Microsoft.Resources/deployments/*",
  "Microsoft.Resources/subscriptions/resourceGroups/read",
  "Microsoft.Support/*",
];
const health = "Microsoft.ResourceHealth/availabilityStatuses/read";
const joinSubnet = "Microsoft.Network/virtualNetworks/subnets/joinViaServiceEndpoint/action";
const readRoles = ["Microsoft.Authorization/roleAssignments/read", "Microsoft.Authorization/roleDefinitions/read"];

const below = (prefix: string, ...actions: string[]) => actions.map((action) => `${prefix}/${action}`);

/** By a short name. GUIDs are the same in every tenant. */
export const roles = {
  appConfigurationDataReader: {
    id: "516239f1-63e1-4d78-a4de-a74fb236a071",
    roleName: "App Configuration Data Reader",
    description: "Reads the key-values of App Configuration stores.",
    dataActions: ["Microsoft.AppConfiguration/configurationStores/*/read"],
  },
  cognitiveServicesOpenAiUser: {
    id: "5e0bd9bd-7b93-4f28-af87-19fc36ad61bd",
    roleName: "Cognitive Services OpenAI User",
    description: "Reads and calls models, without changing files, models or deployments.",
    actions: ["Microsoft.CognitiveServices/*/read", ...readRoles],
    dataActions: below(
      "Microsoft.CognitiveServices/accounts/OpenAI",
      "*/read",
      "engines/completions/action",
      "engines/search/action",
      "engines/generate/action",
      "deployments/audio/action",
      "deployments/search/action",
      "deployments/completions/action",
      "deployments/chat/completions/action",
      "deployments/realtime/action",
      "deployments/extensions/chat/completions/action",
      "deployments/embeddings/action",
      "images/generations/action",
      "assistants/*",
      "responses/*",
    ),
    notDataActions: ["Microsoft.CognitiveServices/accounts/OpenAI/stored-completions/read"],
  },
  cognitiveServicesOpenAiContributor: {
    id: "a001fd3d-188f-4b5d-821b-7da978bf7442",
    roleName: "Cognitive Services OpenAI Contributor",
    description: "Everything in OpenAI: calls, fine-tuning, deployments.",
    actions: [
      "Microsoft.CognitiveServices/*/read",
      ...below("Microsoft.CognitiveServices/accounts", "deployments/write", "deployments/delete"),
      ...below("Microsoft.CognitiveServices/accounts/raiPolicies", "read", "write", "delete"),
      ...below("Microsoft.CognitiveServices/accounts/commitmentplans", "read", "write", "delete"),
      ...readRoles,
    ],
    dataActions: ["Microsoft.CognitiveServices/accounts/OpenAI/*"],
  },
  cognitiveServicesContributor: {
    id: "25fbc0a9-bd7c-42a3-aa1a-3b75d497ee68",
    roleName: "Cognitive Services Contributor",
    description: "Manages Cognitive Services and their keys.",
    actions: [
      ...management,
      health,
      "Microsoft.CognitiveServices/*",
      "Microsoft.Features/features/read",
      "Microsoft.Features/providers/features/read",
      "Microsoft.Features/providers/features/register/action",
      ...below(
        "Microsoft.Insights",
        "diagnosticSettings/*",
        "logDefinitions/read",
        "metricdefinitions/read",
        "metrics/read",
      ),
      "Microsoft.Resources/subscriptions/read",
      "Microsoft.Resources/subscriptions/operationresults/read",
    ],
  },
  keyVaultSecretsUser: {
    id: "4633458b-17de-408a-b874-0445c86b69e6",
    roleName: "Key Vault Secrets User",
    description: "Reads the contents of secrets, in vaults that use role-based access control.",
    dataActions: below("Microsoft.KeyVault/vaults/secrets", "getSecret/action", "readMetadata/action"),
  },
  keyVaultReader: {
    id: "21090545-7ca7-4776-b22c-e363652d74d2",
    roleName: "Key Vault Reader",
    description: "Reads the metadata of vaults, keys, certificates and secrets, never their contents.",
    actions: [
      ...management,
      ...below(
        "Microsoft.KeyVault",
        "checkNameAvailability/read",
        "deletedVaults/read",
        "locations/*/read",
        "vaults/*/read",
        "operations/read",
      ),
    ],
    dataActions: below("Microsoft.KeyVault/vaults", "*/read", "secrets/readMetadata/action"),
  },
  keyVaultContributor: {
    id: "f25e0fa2-a7c8-4377-a976-54943a77a395",
    roleName: "Key Vault Contributor",
    description: "Manages vaults, without access to what is in them.",
    actions: [...management, "Microsoft.KeyVault/*"],
    notActions: below("Microsoft.KeyVault", "locations/deletedVaults/purge/action", "hsmPools/*", "managedHsms/*"),
  },
  cosmosDbOperator: {
    id: "230815da-be43-4aae-9cb4-875f7bd000aa",
    roleName: "Cosmos DB Operator",
    description: "Manages Cosmos DB accounts, without access to data, keys and connection strings.",
    // Azure spells the provider in two ways within this one role.
    actions: [...management, health, joinSubnet, "Microsoft.DocumentDb/databaseAccounts/*"],
    notActions: below(
      "Microsoft.DocumentDB/databaseAccounts",
      "dataTransferJobs/*",
      "readonlyKeys/*",
      "regenerateKey/*",
      "listKeys/*",
      "listConnectionStrings/*",
      ...["sqlRoleDefinitions", "sqlRoleAssignments", "mongodbRoleDefinitions", "mongodbUserDefinitions"].flatMap(
        (name) => [`${name}/write`, `${name}/delete`],
      ),
    ),
  },
  documentDbAccountContributor: {
    id: "5bd9cd88-fe45-4216-938b-f97437e15450",
    roleName: "DocumentDB Account Contributor",
    description: "Manages Cosmos DB accounts.",
    actions: [...management, health, joinSubnet, "Microsoft.DocumentDb/databaseAccounts/*"],
  },
  redisCacheContributor: {
    id: "e0f68234-74aa-48ed-b826-c38b57376e17",
    roleName: "Redis Cache Contributor",
    description: "Manages Redis caches.",
    actions: [...management, health, "Microsoft.Cache/register/action", "Microsoft.Cache/redis/*"],
  },
  contributor: {
    id: "b24988ac-6180-42a0-ab88-20f7382dd24c",
    roleName: "Contributor",
    description: "Manages everything but access, blueprints and gallery sharing.",
    actions: ["*"],
    notActions: [
      "Microsoft.Authorization/*/Delete",
      "Microsoft.Authorization/*/Write",
      "Microsoft.Authorization/elevateAccess/Action",
      "Microsoft.Blueprint/blueprintAssignments/write",
      "Microsoft.Blueprint/blueprintAssignments/delete",
      "Microsoft.Compute/galleries/share/action",
      "Microsoft.Purview/consents/write",
      "Microsoft.Purview/consents/delete",
      "Microsoft.Resources/deploymentStacks/manageDenySetting/action",
      "Microsoft.Subscription/cancel/action",
      "Microsoft.Subscription/enable/action",
    ],
  },
  owner: {
    id: "8e3af657-a8ff-443c-a75c-2fe8c4bcb635",
    roleName: "Owner",
    description: "Manages everything, access included.",
    actions: ["*"],
  },
  reader: {
    id: "acdd72a7-3385-48ef-bd42-f606fba81ae7",
    roleName: "Reader",
    description: "Sees everything and changes nothing.",
    actions: ["*/read"],
  },
} satisfies Record<string, BuiltInRole>;

export const builtInRoles: readonly BuiltInRole[] = Object.values(roles);

/** The definition as ARM answers it below a subscription, or below the tenant when that is empty. */
export function roleDefinitionOf(role: BuiltInRole, subscriptionScope: string): ArmResource {
  return {
    properties: {
      roleName: role.roleName,
      type: "BuiltInRole",
      description: role.description,
      assignableScopes: ["/"],
      permissions: [
        {
          actions: role.actions ?? [],
          notActions: role.notActions ?? [],
          dataActions: role.dataActions ?? [],
          notDataActions: role.notDataActions ?? [],
        },
      ],
      createdOn: "2015-02-02T21:55:09.8806423Z",
      updatedOn: "2025-11-11T20:14:41.3000000Z",
      createdBy: null,
      updatedBy: null,
    },
    id: `${subscriptionScope}/providers/Microsoft.Authorization/roleDefinitions/${role.id}`,
    type: "Microsoft.Authorization/roleDefinitions",
    name: role.id,
  };
}
