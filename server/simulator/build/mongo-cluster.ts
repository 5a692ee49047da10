import type { ArmResource } from "../arm/arm-estate.ts";
import { planted } from "../planted-secret.ts";
import { armChild, armResource, type Place } from "./arm-resource.ts";

const type = "Microsoft.DocumentDB/mongoClusters";

/** Azure DocumentDB (vCore): host `{name}.mongocluster.cosmos.azure.com`. */
export function mongoCluster(options: Place & { readonly allowedAuthModes?: readonly string[] }): ArmResource {
  return armResource(options, type, {
    administrator: { userName: "mongoadmin", password: planted("mongo-cluster-administrator") },
    serverVersion: "8.0",
    connectionString: `mongodb+srv://<user>:<password>@${options.name}.mongocluster.cosmos.azure.com/?tls=true&authMechanism=SCRAM-SHA-256`,
    clusterStatus: "Ready",
    publicNetworkAccess: "Enabled",
    privateEndpointConnections: [],
    authConfig: { allowedModes: options.allowedAuthModes ?? ["NativeAuth"] },
  });
}

/** An Entra user of the cluster; its name is the principal id. */
export function mongoClusterUser(options: {
  readonly clusterId: string;
  readonly principalId: string;
  readonly principalType?: "ServicePrincipal" | "User";
}): ArmResource {
  return armChild(options.clusterId, type, "users", options.principalId, {
    provisioningState: "Succeeded",
    identityProvider: {
      type: "MicrosoftEntraID",
      properties: { principalType: options.principalType ?? "ServicePrincipal" },
    },
    roles: [{ db: "admin", role: "root" }],
  });
}
