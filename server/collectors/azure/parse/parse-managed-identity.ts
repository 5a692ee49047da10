import { z } from "zod";
import type { FederatedCredential } from "../../../../lib/inventory/azure/federated-credential.ts";
import type { UserAssignedIdentity } from "../../../../lib/inventory/azure/user-assigned-identity.ts";
import { armResource, namesOf, text, texts } from "./arm-fields.ts";

const identitySchema = armResource({ clientId: z.string(), principalId: z.string(), tenantId: z.string() });

export function parseUserAssignedIdentity(raw: unknown): UserAssignedIdentity {
  const resource = identitySchema.parse(raw);
  return { ...namesOf(resource), ...resource.properties };
}

const credentialSchema = armResource({ issuer: z.string(), subject: text, audiences: texts });

export function parseFederatedCredential(raw: unknown, identityId: string): FederatedCredential {
  const resource = credentialSchema.parse(raw);
  return { ...namesOf(resource), identityId, ...resource.properties };
}
