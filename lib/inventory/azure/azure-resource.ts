/** What every resource read from Azure Resource Manager has. */
export interface AzureResource {
  /** As ARM spelled it. Compare with `armKey`. */
  readonly id: string;
  readonly name: string;
}
