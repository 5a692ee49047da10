import { z } from "zod";
import type { IdentityBinding } from "../../../../lib/inventory/azure/identity-binding.ts";
import { armResource, namesOf, text } from "./arm-fields.ts";

const schema = armResource({
  managedIdentity: z.object({ resourceId: z.string(), clientId: text }),
  provisioningState: text,
  allowedSubjects: z.array(z.unknown()).nullish(),
});

/** https://learn.microsoft.com/javascript/api/@azure/arm-containerservice/identitybindingproperties */
export function parseIdentityBinding(raw: unknown, clusterId: string): IdentityBinding {
  const resource = schema.parse(raw);
  const { managedIdentity, provisioningState, allowedSubjects } = resource.properties;
  return {
    ...namesOf(resource),
    clusterId,
    identityId: managedIdentity.resourceId,
    clientId: managedIdentity.clientId,
    provisioningState,
    listsAllowedSubjects: (allowedSubjects ?? []).length > 0,
  };
}
