import { z } from "zod";
import type { FederatedCredential } from "../../../../lib/inventory/azure/federated-credential.ts";
import type { UserAssignedIdentity } from "../../../../lib/inventory/azure/user-assigned-identity.ts";
import { armResource, namesOf, text, texts } from "./arm-fields.ts";

const systemData = z.object({ createdAt: text, lastModifiedAt: text }).nullish();
const identitySchema = armResource({
  clientId: z.string(),
  principalId: z.string(),
  tenantId: z.string(),
}).extend({ systemData });

export function parseUserAssignedIdentity(raw: unknown): UserAssignedIdentity {
  const resource = identitySchema.parse(raw);
  // A tag changes an identity, but nothing has to spread because of it.
  return { ...namesOf(resource), ...resource.properties, changedAt: resource.systemData?.createdAt ?? null };
}

const credentialSchema = armResource({ issuer: z.string(), subject: text, audiences: texts }).extend({ systemData });

export function parseFederatedCredential(raw: unknown, identityId: string): FederatedCredential {
  const resource = credentialSchema.parse(raw);
  const { createdAt = null, lastModifiedAt = null } = resource.systemData ?? {};
  return { ...namesOf(resource), identityId, ...resource.properties, changedAt: lastModifiedAt ?? createdAt };
}
