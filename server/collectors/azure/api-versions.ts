/** The api-version that every provider is asked with. `@azure/arm-authorization` sends its own, 2022-04-01. */
export const apiVersions = {
  subscriptions: "2022-12-01",
  roleEligibility: "2020-10-01",
  containerService: "2026-06-01",
  /** The latest that its SDK asks with. https://learn.microsoft.com/dotnet/api/overview/azure/resourcemanager.containerservice-readme */
  identityBindings: "2026-04-02-preview",
  managedIdentity: "2024-11-30",
  redis: "2024-11-01",
  redisEnterprise: "2025-04-01",
  cosmos: "2026-03-15",
  mongoCluster: "2025-09-01",
  appConfiguration: "2023-03-01",
  cognitiveServices: "2025-09-01",
  // Control-plane versions before this one retire: https://learn.microsoft.com/azure/key-vault/general/access-control-default
  keyVault: "2026-02-01",
  network: "2024-05-01",
  // Links have a resolution policy from this version on: https://learn.microsoft.com/azure/dns/private-dns-fallback
  privateDns: "2024-06-01",
  dnsResolver: "2022-07-01",
} as const;
