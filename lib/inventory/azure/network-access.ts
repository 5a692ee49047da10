/** How a data service can be reached, as far as it tells itself. */
export interface NetworkAccess {
  /** `Enabled`, `Disabled`, `SecuredByPerimeter`, … as ARM spelled it; null when left out. */
  readonly publicNetworkAccess: string | null;
  /** `Allow` or `Deny` for everyone whom no rule names; null where the service has no such switch. */
  readonly defaultAction: string | null;
  /** True when the public side is open to listed addresses or subnets only. */
  readonly hasRules: boolean;
  /** Addresses and CIDR ranges that are let in, as ARM spelled them; Redis keeps its own as resources. */
  readonly ipRules: readonly string[];
  readonly subnetRules: readonly SubnetRule[];
  /** Whatever became of them: approved, pending, rejected, disconnected. */
  readonly privateEndpoints: readonly PrivateEndpointConnection[];
}

/** One element of `virtualNetworkRules`. */
export interface SubnetRule {
  readonly subnetId: string;
}

/** One element of `privateEndpointConnections`. */
export interface PrivateEndpointConnection {
  /** The endpoint's own ARM id, which may lie in a subscription that is not read; null when left out. */
  readonly endpointId: string | null;
  /** `Approved`, `Pending`, `Rejected`, `Disconnected`. */
  readonly status: string | null;
}

export function approvedEndpoints({ privateEndpoints }: NetworkAccess): readonly PrivateEndpointConnection[] {
  return privateEndpoints.filter(({ status }) => status?.toLowerCase() === "approved");
}
