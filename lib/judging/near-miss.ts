import { roleNameOf } from "../access/grant.ts";
import type { NearMiss } from "../access/near-miss.ts";
import { seenInAzure, type Observation } from "../bridges/evidence.ts";

/** A grant that would do but for one thing, as a sentence about `who` lacks it. */
export function describeNearMiss({ kind, grant }: NearMiss, who: string): string {
  const { principalId, scope } = grant.assignment;
  const role = roleNameOf(grant);
  switch (kind) {
    case "client-id":
      return `${role} is assigned to ${principalId}, which is the client id of ${who}: its object id belongs there.`;
    case "eligible":
      return `It is only eligible for ${role} (Privileged Identity Management), which nobody activates for a workload.`;
    case "former-identity":
      return `${role} is held there by object id ${principalId}, which no identity that was read has: perhaps ${who} before it was made again.`;
    case "elsewhere":
      return `It holds ${role} at ${scope} instead.`;
  }
}

const labels: Readonly<Record<NearMiss["kind"], string>> = {
  "client-id": "assigned to the client id",
  eligible: "eligible for",
  "former-identity": "assigned to",
  elsewhere: "granted at",
};

/** @param listed the subscription in whose listing the resource's assignments are */
export function seeNearMiss({ kind, grant }: NearMiss, listed: string): Observation {
  const { assignment } = grant;
  const see = (value: string, property: string) =>
    seenInAzure(labels[kind], value, "roleAssignments", assignment, `properties.${property}`, listed);
  switch (kind) {
    case "elsewhere":
      return see(assignment.scope, "scope");
    case "eligible":
      return see(roleNameOf(grant), "roleDefinitionId");
    default:
      return see(assignment.principalId, "principalId");
  }
}
