import { AuthorizationManagementClient } from "@azure/arm-authorization";
import { getClient, type Client } from "@azure-rest/core-client";
import type { TokenCredential } from "@azure/core-auth";
import {
  bearerTokenAuthenticationPolicyName,
  type HttpClient,
  type Pipeline,
  type PipelinePolicy,
} from "@azure/core-rest-pipeline";
import { tokenScopeOf } from "./token-audience.ts";

export interface ArmClientOptions {
  readonly endpoint: string;
  readonly credential: TokenCredential;
  /** Shared, so that connections outlive one reading. */
  readonly httpClient: HttpClient;
  readonly tlsOptions: { readonly ca?: string };
  readonly runner: PipelinePolicy;
  readonly abortSignal: AbortSignal;
}

/** Everything that a reading of Azure Resource Manager calls. */
export interface ArmClient {
  /** For every provider but authorization. */
  readonly rest: Client;
  readonly authorization: AuthorizationManagementClient;
  readonly abortSignal: AbortSignal;
}

export function createArmClient(options: ArmClientOptions): ArmClient {
  const { endpoint, credential, abortSignal } = options;
  const pipelineOptions = toPipelineOptions(options);
  const rest = getClient(endpoint, credential, pipelineOptions);
  // Lists are asked for by scope, so that one client serves every subscription.
  const authorization = new AuthorizationManagementClient(credential, "", pipelineOptions);
  if (isLoopbackHttp(endpoint)) {
    for (const { pipeline } of [rest, authorization]) sendTokenInClear(pipeline, credential, tokenScopeOf(endpoint));
  }
  return { rest, authorization, abortSignal };
}

function toPipelineOptions({ endpoint, httpClient, tlsOptions, runner }: ArmClientOptions) {
  const scopes = [tokenScopeOf(endpoint)];
  return {
    endpoint,
    httpClient,
    tlsOptions,
    allowInsecureConnection: isLoopbackHttp(endpoint),
    // The two generations of clients name the same thing differently.
    credentialScopes: scopes,
    credentials: { scopes },
    additionalPolicies: [{ policy: runner, position: "perRetry" as const }],
    retryOptions: { maxRetries: 0 },
    redirectOptions: { maxRetries: 0 },
    userAgentOptions: { userAgentPrefix: "bridgekeeper" },
  };
}

/** The stock policy refuses http:// even where nothing leaves the machine. */
function sendTokenInClear(pipeline: Pipeline, credential: TokenCredential, scope: string): void {
  pipeline.removePolicy({ name: bearerTokenAuthenticationPolicyName });
  pipeline.addPolicy({
    name: "loopbackBearerToken",
    async sendRequest(request, next) {
      const token = await credential.getToken(scope, {
        ...(request.abortSignal && { abortSignal: request.abortSignal }),
      });
      if (token) request.headers.set("authorization", `Bearer ${token.token}`);
      return next(request);
    },
  });
}

function isLoopbackHttp(endpoint: string): boolean {
  const { protocol, hostname } = new URL(endpoint);
  return protocol === "http:" && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}
