import { z } from "zod";
import type { KeyVault } from "../../../../lib/inventory/azure/key-vault.ts";
import { armResource, flag, hostOfUrl, namesOf, text } from "./arm-fields.ts";
import { networkAcls, networkFields, toNetworkAccess, toPublicRules } from "./network-access.ts";

const verbs = z
  .array(z.string().toLowerCase())
  .nullish()
  .transform((value) => value ?? []);

const accessPolicy = z
  .object({
    objectId: z.string(),
    applicationId: text,
    permissions: z.object({ secrets: verbs, keys: verbs, certificates: verbs }).prefault({}),
  })
  .transform(({ permissions, ...policy }) => ({ ...policy, ...permissions }));

const schema = armResource({
  ...networkFields,
  vaultUri: hostOfUrl,
  tenantId: z.string(),
  enableRbacAuthorization: flag,
  accessPolicies: z.array(accessPolicy).nullish(),
  provisioningState: text,
  networkAcls,
});

export function parseKeyVault(raw: unknown): KeyVault {
  const resource = schema.parse(raw);
  const { properties } = resource;
  return {
    ...namesOf(resource),
    host: properties.vaultUri,
    tenantId: properties.tenantId,
    usesRbac: properties.enableRbacAuthorization,
    accessPolicies: properties.accessPolicies ?? [],
    provisioningState: properties.provisioningState,
    network: toNetworkAccess(properties, toPublicRules(properties.networkAcls)),
  };
}
