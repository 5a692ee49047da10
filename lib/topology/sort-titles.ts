import type { BridgeKind } from "../bridges/bridge.ts";

/** Types in lower case, as a person would call them. */
const titles: Readonly<Record<string, string>> = {
  "microsoft.containerservice/managedclusters/agentpools": "Node pool",
  "karpenter.sh/nodepool": "NodePool",
  "microsoft.managedidentity/userassignedidentities": "Managed identity",
  "microsoft.cache/redis": "Azure Cache for Redis",
  "microsoft.cache/redisenterprise": "Azure Managed Redis",
  "microsoft.documentdb/databaseaccounts": "Cosmos DB account",
  "microsoft.documentdb/mongoclusters": "Cosmos DB for MongoDB",
  "microsoft.appconfiguration/configurationstores": "App Configuration",
  "microsoft.cognitiveservices/accounts": "Azure OpenAI",
  "microsoft.keyvault/vaults": "Key Vault",
};

const titlesByKind: Readonly<Record<BridgeKind, string>> = {
  compute: "Node pool",
  identity: "Managed identity",
  redis: "Redis cache",
  cosmos: "Cosmos DB",
  "app-configuration": "App Configuration",
  openai: "Azure OpenAI",
  "key-vault": "Key Vault",
};

export const sortTitle = (type: string, kind: BridgeKind): string => titles[type.toLowerCase()] ?? titlesByKind[kind];

/** The bridge kind in a sentence: `the identity bridge`. */
export const bridgeKindTitles: Readonly<Record<BridgeKind, string>> = {
  compute: "Compute",
  identity: "Identity",
  redis: "Redis",
  cosmos: "Cosmos DB",
  "app-configuration": "App Configuration",
  openai: "OpenAI",
  "key-vault": "Key Vault",
};
