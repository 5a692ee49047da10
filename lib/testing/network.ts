import type { NetworkAccess } from "../inventory/azure/network-access.ts";

export const openNetwork: NetworkAccess = {
  publicNetworkAccess: "Enabled",
  defaultAction: null,
  hasRules: false,
  approvedPrivateEndpoints: 0,
};
