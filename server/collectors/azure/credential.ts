import type { TokenCredential } from "@azure/core-auth";
import { claimsOf } from "./token-claims.ts";
import { cloudOf } from "./token-audience.ts";

export type CredentialKind = "default" | "token";

const hourMs = 3_600_000;

/**
 * What Azure Resource Manager is asked with: whatever `DefaultAzureCredential` finds, or the bearer token in
 * `AZURE_ACCESS_TOKEN`. Throws when that variable is needed and not set.
 */
export async function createCredential(
  kind: CredentialKind,
  env: Readonly<Record<string, string | undefined>>,
  endpoint = "https://management.azure.com",
): Promise<TokenCredential> {
  if (kind === "token") return staticCredential(env["AZURE_ACCESS_TOKEN"]?.trim());
  // Loading it takes most of a second, which those who bring a token need not wait.
  const { DefaultAzureCredential } = await import("@azure/identity");
  const { authorityHost } = cloudOf(endpoint);
  return new DefaultAzureCredential({ ...(authorityHost !== undefined && { authorityHost }) });
}

function staticCredential(token: string | undefined): TokenCredential {
  if (!token) {
    throw new Error(
      "azure.credential is `token`, but AZURE_ACCESS_TOKEN is not set. Set it to a bearer token for Azure Resource Manager, " +
        "e.g. from `az account get-access-token --query accessToken -o tsv`.",
    );
  }
  const accessToken = { token, expiresOnTimestamp: expiryOf(token) ?? Date.now() + hourMs };
  return { getToken: async () => accessToken };
}

/** The `exp` claim in milliseconds, or undefined when the token is not a JWT. */
function expiryOf(token: string): number | undefined {
  const exp = claimsOf(token)?.["exp"];
  return typeof exp === "number" ? exp * 1000 : undefined;
}
