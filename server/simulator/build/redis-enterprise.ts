import type { ArmResource } from "../arm/arm-estate.ts";
import { armChild, armResource, type Place } from "./arm-resource.ts";

const type = "Microsoft.Cache/redisEnterprise";

/** Azure Managed Redis: host `{name}.{region}.redis.azure.net`, port 10000. */
export function redisEnterprise(place: Place & { readonly publicNetworkAccess?: string }): ArmResource {
  return armResource(
    place,
    type,
    {
      hostName: `${place.name}.westeurope.redis.azure.net`,
      resourceState: "Running",
      redisVersion: "7.4",
      minimumTlsVersion: "1.2",
      publicNetworkAccess: place.publicNetworkAccess ?? "Enabled",
      privateEndpointConnections: [],
    },
    { sku: { name: "Balanced_B5" } },
  );
}

export function redisEnterpriseDatabase(options: {
  readonly clusterId: string;
  readonly accessKeysEnabled?: boolean;
  readonly clusteringPolicy?: "OSSCluster" | "EnterpriseCluster" | "NoCluster";
}): ArmResource {
  return armChild(options.clusterId, type, "databases", "default", {
    provisioningState: "Succeeded",
    resourceState: "Running",
    clientProtocol: "Encrypted",
    port: 10000,
    clusteringPolicy: options.clusteringPolicy ?? "OSSCluster",
    accessKeysAuthentication: options.accessKeysEnabled ? "Enabled" : "Disabled",
  });
}

/** The object id sits one level deeper than in Azure Cache for Redis. */
export function redisEnterpriseAssignment(options: {
  readonly databaseId: string;
  readonly name: string;
  readonly objectId: string;
}): ArmResource {
  return armChild(options.databaseId, `${type}/databases`, "accessPolicyAssignments", options.name, {
    provisioningState: "Succeeded",
    accessPolicyName: "default",
    user: { objectId: options.objectId },
  });
}
