import { z } from "zod";
import type { NetworkAccess } from "../../../../lib/inventory/azure/network-access.ts";
import { text } from "./arm-fields.ts";

/** How many rules a list has. */
export const ruleCount = z
  .array(z.unknown())
  .nullish()
  .transform((value) => value?.length ?? 0);

export const networkAcls = z
  .object({ defaultAction: text, ipRules: ruleCount, virtualNetworkRules: ruleCount })
  .nullish();

const connection = z.object({
  properties: z.object({ privateLinkServiceConnectionState: z.object({ status: text }).nullish() }).nullish(),
});

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
  /** How many addresses and subnets are listed. */
  readonly count: number;
}

const noRules: PublicRules = { defaultAction: null, count: 0 };

export function toNetworkAccess(properties: NetworkProperties, rules: PublicRules = noRules): NetworkAccess {
  return {
    publicNetworkAccess: properties.publicNetworkAccess,
    defaultAction: rules.defaultAction,
    // Where everyone is allowed, listing someone changes nothing.
    hasRules: rules.count > 0 && rules.defaultAction?.toLowerCase() !== "allow",
    approvedPrivateEndpoints: (properties.privateEndpointConnections ?? []).filter(isApproved).length,
  };
}

/** For the services whose rules stand in `networkAcls`. */
export function toPublicRules(acls: z.output<typeof networkAcls>): PublicRules {
  return acls ? { defaultAction: acls.defaultAction, count: acls.ipRules + acls.virtualNetworkRules } : noRules;
}

function isApproved({ properties }: z.output<typeof connection>): boolean {
  return properties?.privateLinkServiceConnectionState?.status?.toLowerCase() === "approved";
}
