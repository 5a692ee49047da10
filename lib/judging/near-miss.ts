import { roleNameOf } from "../access/grant.ts";
import type { NearMiss } from "../access/near-miss.ts";
import { seenInAzure, type Observation } from "../bridges/evidence.ts";
import { describePlace } from "../places/short-place.ts";

/** A grant that would do but for one thing, as a sentence about `who` lacks it. */
export function describeNearMiss({ kind, grant }: NearMiss, who: string): string {
  const { scope } = grant.assignment;
  const role = roleNameOf(grant);
  switch (kind) {
    case "client-id":
      return `${role} is assigned to the client id of ${who}, where its object id belongs.`;
    case "eligible":
      return `It is only eligible for ${role} (Privileged Identity Management), which nobody activates for a workload.`;
    case "former-identity":
      return `${role} is held there by an object id that no identity which was read has: perhaps ${who} before it was made again.`;
    case "elsewhere":
      return `It holds ${role} on ${describePlace({ source: "azure", resource: scope })} instead.`;
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
