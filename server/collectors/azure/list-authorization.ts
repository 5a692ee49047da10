import type { ArmClient } from "./arm-client.ts";
import { requireList } from "./list-resources.ts";

type Pages = AsyncIterable<readonly unknown[]>;

/** Everything at, above and below the scope: without a filter the inherited assignments are listed too. */
export function listRoleAssignments(client: ArmClient, scope: string): Pages {
  return client.authorization.roleAssignments.listForScope(withoutSlash(scope), optionsFor(client)).byPage();
}

/**
 * The assignments of a service principal and of every group it is in, however deep.
 * https://learn.microsoft.com/azure/role-based-access-control/role-assignments-list-rest
 */
export function listAssignmentsReaching(client: ArmClient, scope: string, principalId: string): Pages {
  const filter = `assignedTo('${principalId}')`;
  return client.authorization.roleAssignments
    .listForScope(withoutSlash(scope), { ...optionsFor(client), filter })
    .byPage();
}

export function listRoleDefinitions(client: ArmClient, scope: string): Pages {
  return client.authorization.roleDefinitions.list(withoutSlash(scope), optionsFor(client)).byPage();
}

export function listDenyAssignments(client: ArmClient, scope: string): Pages {
  return client.authorization.denyAssignments.listForScope(withoutSlash(scope), optionsFor(client)).byPage();
}

/**
 * The library's own deserialiser drops what it does not know, among it the `condition` of a role's
 * permissions, without which a role seems to grant more than it does. Pages are taken as ARM sent them.
 */
function optionsFor({ abortSignal }: ArmClient) {
  return { abortSignal, onResponse: requireList, requestOptions: { shouldDeserialize: false } };
}

/** The library puts a slash before the scope. */
const withoutSlash = (scope: string) => scope.replace(/^\/+/, "");
