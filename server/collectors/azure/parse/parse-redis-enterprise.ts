import { z } from "zod";
import type {
  RedisEnterprise,
  RedisEnterpriseAssignment,
  RedisEnterpriseDatabase,
} from "../../../../lib/inventory/azure/redis.ts";
import { armResource, namesOf, text } from "./arm-fields.ts";
import { networkFields, toNetworkAccess } from "./network-access.ts";

const enterpriseSchema = armResource({ ...networkFields, hostName: z.string().toLowerCase(), provisioningState: text });

export function parseRedisEnterprise(raw: unknown): RedisEnterprise {
  const resource = enterpriseSchema.parse(raw);
  const { hostName, provisioningState } = resource.properties;
  return { ...namesOf(resource), hostName, provisioningState, network: toNetworkAccess(resource.properties) };
}

const databaseSchema = armResource({
  port: z.number(),
  accessKeysAuthentication: text,
  clientProtocol: text,
  clusteringPolicy: text,
});

export function parseRedisEnterpriseDatabase(raw: unknown, clusterId: string): RedisEnterpriseDatabase {
  const resource = databaseSchema.parse(raw);
  const { accessKeysAuthentication, ...properties } = resource.properties;
  // Databases from before the switch existed do not name it, and take keys.
  const accessKeysEnabled = accessKeysAuthentication?.toLowerCase() !== "disabled";
  return { ...namesOf(resource), clusterId, ...properties, accessKeysEnabled };
}

const assignmentSchema = armResource({
  accessPolicyName: z.string(),
  user: z.object({ objectId: z.string() }),
  provisioningState: text,
});

export function parseRedisEnterpriseAssignment(raw: unknown, databaseId: string): RedisEnterpriseAssignment {
  const resource = assignmentSchema.parse(raw);
  const { accessPolicyName, user, provisioningState } = resource.properties;
  return { ...namesOf(resource), databaseId, objectId: user.objectId, accessPolicyName, provisioningState };
}
