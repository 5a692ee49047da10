import type { ArmResource } from "../../simulator/arm/arm-estate.ts";

/** The same resource, in a spelling of its own for every part of its id that Azure compares without regard to case. */
export function misspell(resource: ArmResource): ArmResource {
  const { id, type, properties } = resource;
  const { scope } = properties;
  return {
    ...resource,
    id: misspellId(id),
    type: type.replace("Microsoft.", "microsoft."),
    properties: typeof scope === "string" ? { ...properties, scope: misspellId(scope) } : properties,
  };
}

function misspellId(id: string): string {
  return id
    .replace("/resourceGroups/", "/resourceGROUPS/")
    .replace("/RG-", "/rg-")
    .replace("/Microsoft.ManagedIdentity/", "/MICROSOFT.managedidentity/")
    .replace("/Microsoft.DocumentDB/", "/microsoft.documentDb/")
    .replace("/Microsoft.CognitiveServices/", "/Microsoft.COGNITIVESERVICES/")
    .replace("/Microsoft.ContainerService/managedClusters/", "/Microsoft.containerservice/ManagedClusters/")
    .replace("/Microsoft.Cache/redisEnterprise/", "/Microsoft.CACHE/RedisEnterprise/");
}
