import { z } from "zod";
import type { NetworkAccess, SubnetRule } from "../../../../lib/inventory/azure/network-access.ts";
import { text } from "./arm-fields.ts";

/** Key Vault and Cognitive Services call it `value`, Cosmos DB `ipAddressOrRange`. */
const ipRule = z
  .object({ value: text, ipAddressOrRange: text })
  .transform(({ value, ipAddressOrRange }) => value ?? ipAddressOrRange ?? "");

const subnetRule = z.object({ id: z.string() }).transform(({ id }): SubnetRule => ({ subnetId: id }));

/** The lists of those who are let in, for `armResource`. */
export const ruleFields = {
  ipRules: z
    .array(ipRule)
    .nullish()
    .transform((value) => value ?? []),
  virtualNetworkRules: z
    .array(subnetRule)
    .nullish()
    .transform((value) => value ?? []),
};

export const networkAcls = z.object({ defaultAction: text, ...ruleFields }).nullish();

const connection = z
  .object({
    properties: z
      .object({
        privateEndpoint: z.object({ id: text }).nullish(),
        privateLinkServiceConnectionState: z.object({ status: text }).nullish(),
      })
      .nullish(),
  })
  .transform(({ properties }) => ({
    endpointId: properties?.privateEndpoint?.id || null,
    status: properties?.privateLinkServiceConnectionState?.status ?? null,
  }));

/** What every data service tells about its network, for `armResource`. */
export const networkFields = {
  publicNetworkAccess: text,
  privateEndpointConnections: z.array(connection).nullish(),
};

interface NetworkProperties {
  readonly publicNetworkAccess: string | null;
  readonly privateEndpointConnections?: readonly z.output<typeof connection>[] | null | undefined;
}

interface PublicRules {
  readonly defaultAction: string | null;
  readonly ipRules: readonly string[];
  readonly virtualNetworkRules: readonly SubnetRule[];
}

const noRules: PublicRules = { defaultAction: null, ipRules: [], virtualNetworkRules: [] };

export function toNetworkAccess(properties: NetworkProperties, rules: PublicRules = noRules): NetworkAccess {
  const { defaultAction, ipRules, virtualNetworkRules } = rules;
  return {
    publicNetworkAccess: properties.publicNetworkAccess,
    defaultAction,
    // Where everyone is allowed, listing someone changes nothing.
    hasRules: ipRules.length + virtualNetworkRules.length > 0 && defaultAction?.toLowerCase() !== "allow",
    ipRules,
    subnetRules: virtualNetworkRules,
    privateEndpoints: properties.privateEndpointConnections ?? [],
  };
}

/** For the services whose rules stand in `networkAcls`. */
export function toPublicRules(acls: z.output<typeof networkAcls>): PublicRules {
  return acls ?? noRules;
}
