import { z } from "zod";
import type { CognitiveAccount, CognitiveDeployment } from "../../../../lib/inventory/azure/cognitive-account.ts";
import { armResource, distinct, flag, hostOfUrl, namesOf, text } from "./arm-fields.ts";
import { networkAcls, networkFields, toNetworkAccess, toPublicRules } from "./network-access.ts";

const accountSchema = armResource({
  ...networkFields,
  endpoint: hostOfUrl.nullish(),
  // Some of the values are not URLs.
  endpoints: z.record(z.string(), hostOfUrl.nullable().catch(null)).nullish(),
  customSubDomainName: text,
  disableLocalAuth: flag,
  provisioningState: text,
  networkAcls,
}).extend({ kind: z.string() });

export function parseCognitiveAccount(raw: unknown): CognitiveAccount {
  const resource = accountSchema.parse(raw);
  const { properties } = resource;
  return {
    ...namesOf(resource),
    kind: resource.kind,
    hosts: distinct([properties.endpoint, ...Object.values(properties.endpoints ?? {})]),
    customSubDomainName: properties.customSubDomainName || null,
    localAuthDisabled: properties.disableLocalAuth,
    provisioningState: properties.provisioningState,
    network: toNetworkAccess(properties, toPublicRules(properties.networkAcls)),
  };
}

const deploymentSchema = armResource({
  model: z.object({ name: text, version: text }).nullish(),
  provisioningState: text,
});

export function parseCognitiveDeployment(raw: unknown, accountId: string): CognitiveDeployment {
  const resource = deploymentSchema.parse(raw);
  const { model, provisioningState } = resource.properties;
  return {
    ...namesOf(resource),
    accountId,
    modelName: model?.name ?? null,
    modelVersion: model?.version ?? null,
    provisioningState,
  };
}
