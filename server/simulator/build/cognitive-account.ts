import type { ArmResource } from "../arm/arm-estate.ts";
import { armChild, armResource, type Place } from "./arm-resource.ts";

const type = "Microsoft.CognitiveServices/accounts";

export interface CognitiveAccountOptions extends Place {
  readonly kind?: "OpenAI" | "AIServices";
  /** Null: none, and then Entra tokens are refused. */
  readonly customSubDomainName?: string | null;
  readonly localAuthDisabled?: boolean;
  readonly publicNetworkAccess?: string;
}

/** `Microsoft.CognitiveServices/accounts`: endpoint `https://{subdomain}.openai.azure.com/`. */
export function cognitiveAccount(options: CognitiveAccountOptions): ArmResource {
  const { customSubDomainName = options.name, kind = "OpenAI" } = options;
  const endpoint =
    customSubDomainName === null
      ? "https://westeurope.api.cognitive.microsoft.com/"
      : `https://${customSubDomainName}.openai.azure.com/`;
  return armResource(
    options,
    type,
    {
      endpoint,
      ...(customSubDomainName === null ? {} : { customSubDomainName }),
      endpoints: { "OpenAI Language Model Instance API": endpoint, "OpenAI Dall-E API": endpoint },
      disableLocalAuth: options.localAuthDisabled ?? true,
      publicNetworkAccess: options.publicNetworkAccess ?? "Enabled",
      networkAcls: { defaultAction: "Allow", virtualNetworkRules: [], ipRules: [] },
      privateEndpointConnections: [],
      isMigrated: false,
    },
    { kind, sku: { name: "S0" } },
  );
}

export function cognitiveDeployment(options: {
  readonly accountId: string;
  readonly name: string;
  readonly modelName?: string;
  readonly modelVersion?: string;
  readonly provisioningState?: string;
}): ArmResource {
  const { accountId, name, modelName = name, modelVersion = "2024-11-20", provisioningState = "Succeeded" } = options;
  return {
    ...armChild(accountId, type, "deployments", name, {
      provisioningState,
      model: { format: "OpenAI", name: modelName, version: modelVersion },
      versionUpgradeOption: "OnceNewDefaultVersionAvailable",
      raiPolicyName: "Microsoft.DefaultV2",
    }),
    sku: { name: "GlobalStandard", capacity: 50 },
  };
}
