/** How a data service can be reached, as far as ARM tells. */
export interface NetworkAccess {
  /** `Enabled`, `Disabled`, `SecuredByPerimeter`, … as ARM spelled it; null when left out. */
  readonly publicNetworkAccess: string | null;
  /** `Allow` or `Deny` for everyone whom no rule names; null where the service has no such switch. */
  readonly defaultAction: string | null;
  /** True when the public side is open to listed addresses or subnets only. */
  readonly hasRules: boolean;
  readonly approvedPrivateEndpoints: number;
}
