import type { AzureResource } from "./azure-resource.ts";
import type { NetworkAccess } from "./network-access.ts";

/** `Microsoft.CognitiveServices/accounts`. */
export interface CognitiveAccount extends AzureResource {
  /** `OpenAI`, `AIServices`, … */
  readonly kind: string;
  /** Lower-case hosts of `endpoint` and `endpoints`. */
  readonly hosts: readonly string[];
  /** Entra tokens are accepted only on a custom subdomain. */
  readonly customSubDomainName: string | null;
  readonly localAuthDisabled: boolean;
  readonly provisioningState: string | null;
  readonly network: NetworkAccess;
}

/** `Microsoft.CognitiveServices/accounts/deployments`. */
export interface CognitiveDeployment extends AzureResource {
  readonly accountId: string;
  readonly modelName: string | null;
  readonly modelVersion: string | null;
  readonly provisioningState: string | null;
}
