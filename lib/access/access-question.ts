/** May a principal do this to a resource? */
export interface AccessQuestion {
  /** The object id of the identity: never its client id. */
  readonly principalId: string;
  readonly resourceId: string;
  /** In full, e.g. `Microsoft.KeyVault/vaults/secrets/getSecret/action`. */
  readonly action: string;
  readonly isDataAction: boolean;
}
