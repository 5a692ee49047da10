import type { ArmResource } from "../arm/arm-estate.ts";
import { stableUuid } from "../stable-uuid.ts";
import { armChild, armIdOf, armResource, type Place } from "./arm-resource.ts";

const type = "Microsoft.ManagedIdentity/userAssignedIdentities";

export interface IdentityOptions extends Place {
  readonly tenantId: string;
  /** Made from the id when left out. */
  readonly clientId?: string;
  readonly principalId?: string;
}

/** `Microsoft.ManagedIdentity/userAssignedIdentities`. */
export function userAssignedIdentity(options: IdentityOptions): ArmResource {
  const { tenantId } = options;
  const { provisioningState: _, ...properties } = armResource(options, type, {
    tenantId,
    principalId: options.principalId ?? principalIdOf(options),
    clientId: options.clientId ?? clientIdOf(options),
  }).properties;
  return { ...armResource(options, type, {}), properties };
}

/** The ids that an identity gets when none are given. */
export const clientIdOf = (place: Place) => stableUuid(`client ${armIdOf(place, type)}`);
export const principalIdOf = (place: Place) => stableUuid(`principal ${armIdOf(place, type)}`);

export interface FederatedCredentialOptions {
  readonly identityId: string;
  readonly name: string;
  readonly issuer: string;
  readonly subject: string;
  readonly audiences?: readonly string[];
}

/** `…/federatedIdentityCredentials`. */
export function federatedCredential(options: FederatedCredentialOptions): ArmResource {
  const { identityId, name, issuer, subject, audiences = [tokenExchangeAudience] } = options;
  return armChild(identityId, type, "federatedIdentityCredentials", name, { issuer, subject, audiences });
}

/** A credential that matches by expression and has no subject. */
export function flexibleFederatedCredential(options: {
  readonly identityId: string;
  readonly name: string;
  readonly issuer: string;
  readonly expression: string;
}): ArmResource {
  return armChild(options.identityId, type, "federatedIdentityCredentials", options.name, {
    issuer: options.issuer,
    audiences: [tokenExchangeAudience],
    claimsMatchingExpression: { value: options.expression, languageVersion: 1 },
  });
}

export const tokenExchangeAudience = "api://AzureADTokenExchange";

export const serviceAccountSubject = (namespace: string, name: string) => `system:serviceaccount:${namespace}:${name}`;
