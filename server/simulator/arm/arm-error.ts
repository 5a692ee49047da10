/** An error answer of Azure Resource Manager. */
export interface ArmError {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly headers?: Record<string, string>;
}

/** Who the simulated caller is, in error texts and, where an estate gives out tokens that tell it, in those. */
export const caller = {
  clientId: "5e1f0c1e-0000-4000-8000-0000000000c1",
  objectId: "5e1f0c1e-0000-4000-8000-0000000000b1",
};

const error = (status: number, code: string, message: string): ArmError => ({ status, code, message });

export const missingApiVersion = (): ArmError =>
  error(
    400,
    "MissingApiVersionParameter",
    "The api-version query parameter (?api-version=) is required for all requests.",
  );

export const invalidFilter = (filter: string): ArmError =>
  error(
    400,
    "UnsupportedQuery",
    `The filter '${filter}' is not supported. Supported filters are either 'atScope()', 'principalId eq '{value}'' or 'assignedTo('{value}')'.`,
  );

export function unauthenticated(tenantId: string, hasToken: boolean): ArmError {
  const authorizationUri = `https://login.microsoftonline.com/${tenantId}`;
  return {
    ...(hasToken
      ? error(401, "InvalidAuthenticationToken", "The access token is invalid.")
      : error(401, "AuthenticationFailed", "Authentication failed. The 'Authorization' header is missing.")),
    headers: {
      "www-authenticate": `Bearer authorization_uri="${authorizationUri}", error="invalid_token", error_description="The authentication failed because of missing 'Authorization' header."`,
    },
  };
}

export const authorizationFailed = (action: string, scope: string): ArmError =>
  error(
    403,
    "AuthorizationFailed",
    `The client '${caller.clientId}' with object id '${caller.objectId}' does not have authorization to perform action '${action}' over scope '${scope}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
  );

export const subscriptionNotFound = (subscriptionId: string): ArmError =>
  error(404, "SubscriptionNotFound", `The subscription '${subscriptionId}' could not be found.`);

export const resourceGroupNotFound = (resourceGroup: string): ArmError =>
  error(404, "ResourceGroupNotFound", `Resource group '${resourceGroup}' could not be found.`);

export const resourceNotFound = (typeAndName: string, resourceGroup: string): ArmError =>
  error(
    404,
    "ResourceNotFound",
    `The Resource '${typeAndName}' under resource group '${resourceGroup}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
  );

export const invalidPath = (path: string): ArmError =>
  error(404, "InvalidResourceType", `The resource type could not be found in the path '${path}'.`);

export const methodNotAllowed = (method: string, path: string): ArmError => ({
  ...error(
    405,
    "HttpMethodNotSupported",
    `The http method '${method}' is not supported for a resource type in '${path}'.`,
  ),
  headers: { allow: "GET" },
});

export const tooManyRequests = (retryAfterInSeconds: number): ArmError => ({
  ...error(
    429,
    "TooManyRequests",
    `The request is being throttled as the limit has been reached for operation type - Read_ObservationWindow_00:00:01. Please try again after ${retryAfterInSeconds} seconds. For more information, see - https://aka.ms/armthrottling`,
  ),
  headers: { "retry-after": String(retryAfterInSeconds) },
});

/** What ARM usually says with a status, when a fault names nothing better. */
export function usualError(status: number, action: string, scope: string): ArmError {
  if (status === 401) return unauthenticated("common", true);
  if (status === 403) return authorizationFailed(action, scope);
  if (status === 404) return error(404, "NotFound", `The resource in '${scope}' was not found.`);
  if (status === 429) return { ...tooManyRequests(1), headers: {} };
  if (status === 503) return error(503, "ServerTimeout", "The request timed out. Please try again later.");
  return error(
    status,
    "InternalServerError",
    "Encountered internal server error. Diagnostic information: timestamp, subscription id, tracking id, request correlation id.",
  );
}
