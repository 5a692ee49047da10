import { z } from "zod";
import type { MongoCluster, MongoClusterUser } from "../../../../lib/inventory/azure/cosmos.ts";
import { armResource, namesOf, text, texts } from "./arm-fields.ts";
import { networkFields, toNetworkAccess } from "./network-access.ts";

/** ARM writes `<user>:<password>` before the host; whatever stands there is dropped. */
const hostsOfConnectionString = z
  .string()
  .nullish()
  .transform((value) => {
    const authority = /^mongodb(?:\+srv)?:\/\/(?:[^/]*@)?([^/?@]+)/i.exec(value ?? "")?.[1] ?? "";
    return authority
      .split(",")
      .map((host) => host.replace(/:\d+$/, "").toLowerCase())
      .filter(Boolean);
  });

const clusterSchema = armResource({
  ...networkFields,
  connectionString: hostsOfConnectionString,
  authConfig: z.object({ allowedModes: texts }).nullish(),
  provisioningState: text,
});

export function parseMongoCluster(raw: unknown): MongoCluster {
  const resource = clusterSchema.parse(raw);
  const { connectionString: hosts, authConfig, provisioningState } = resource.properties;
  const allowedAuthModes = authConfig?.allowedModes ?? ["NativeAuth"];
  return {
    ...namesOf(resource),
    hosts,
    allowedAuthModes,
    provisioningState,
    network: toNetworkAccess(resource.properties),
  };
}

const userSchema = armResource({ identityProvider: z.object({ type: z.string() }).nullish() });

export function parseMongoClusterUser(raw: unknown, clusterId: string): MongoClusterUser {
  const resource = userSchema.parse(raw);
  return { ...namesOf(resource), clusterId, identityProvider: resource.properties.identityProvider?.type ?? null };
}
