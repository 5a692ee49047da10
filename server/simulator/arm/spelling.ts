import type { ArmResource } from "./arm-estate.ts";

/** Providers whose lists spell `resourcegroups`, although a GET of the same resource spells `resourceGroups`. */
const lowerCaseGroups = /\/providers\/Microsoft\.(ManagedIdentity|ContainerService)\//i;

/** The same resource with its id as lists of Azure spell it. */
export function spellForList(resource: ArmResource): ArmResource {
  const id = spell(resource.id);
  return id === resource.id ? resource : { ...resource, id };
}

function spell(id: string): string {
  if (lowerCaseGroups.test(id)) return id.replace("/resourceGroups/", "/resourcegroups/");
  return id.replace(/\/Microsoft\.Cache\/Redis\/(?=[^/]+\/accessPolicyAssignments\/)/, "/Microsoft.Cache/redis/");
}
