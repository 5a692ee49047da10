/** Which fields of a provider's specification are set, as far as its controller checks them before it does anything. */
export interface ProviderShape {
  readonly hasEndpoint: boolean;
  readonly hasConnectionString: boolean;
  /** `spec.auth` first, then those for Key Vaults. */
  readonly auths: readonly AuthShape[];
  /** Addresses that are not just `https://` and a host, by their path. */
  readonly badAddresses: readonly string[];
  readonly configMapData: { readonly type: string; readonly hasKey: boolean; readonly hasSeparator: boolean } | null;
  readonly selectors: readonly SelectorShape[];
  /** Null where feature flags are not asked for. */
  readonly flagSelectors: readonly SelectorShape[] | null;
  readonly intervals: readonly IntervalShape[];
}

export interface AuthShape {
  readonly path: string;
  /** A vault's own has to name a way, `spec.auth` need not. */
  readonly isRequired: boolean;
  /** The ways that are set: one at most may be. */
  readonly ways: readonly string[];
  /** Null where it is not a workload identity; else its ways, of which exactly one has to be set. */
  readonly workloadIdentityWays: readonly string[] | null;
  /** Client ids that are no GUIDs, by their field. */
  readonly badClientIds: readonly string[];
}

export interface SelectorShape {
  readonly path: string;
  readonly hasKeyFilter: boolean;
  readonly hasTagFilters: boolean;
  readonly hasSnapshot: boolean;
  readonly hasLabelFilter: boolean;
  /** `*` or `,` in the label filter, without a backslash before it. */
  readonly hasPatternInLabel: boolean;
}

export interface IntervalShape {
  readonly path: string;
  /** As written. */
  readonly interval: string;
  readonly leastInSeconds: number;
}
