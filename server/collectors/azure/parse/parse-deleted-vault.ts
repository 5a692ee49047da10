import type { DeletedVault } from "../../../../lib/inventory/azure/deleted-vault.ts";
import { armResource, namesOf, text } from "./arm-fields.ts";

const schema = armResource({ location: text, deletionDate: text, scheduledPurgeDate: text });

/** https://learn.microsoft.com/rest/api/keyvault/keyvault/vaults/list-deleted */
export function parseDeletedVault(raw: unknown): DeletedVault {
  const resource = schema.parse(raw);
  const { location, deletionDate, scheduledPurgeDate } = resource.properties;
  return { ...namesOf(resource), deletedAt: deletionDate, purgedAt: scheduledPurgeDate, location };
}
