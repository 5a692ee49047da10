import { codesOf, type Catalogue } from "../failure-mode.ts";
import { clientIdAsPrincipal } from "./client-id-as-principal.ts";
import { conditionTargetsAction } from "./condition-targets-action.ts";
import { denied, deniedUnlessInGroup } from "./denied.ts";
import { eligibleOnly } from "./eligible-only.ts";
import { identityMadeAnew } from "./identity-made-anew.ts";
import { otherTenantsIdentity } from "./other-tenant.ts";
import { roleGrantedJustNow, roleGrantedOnManagementGroup } from "./role-granted-just-now.ts";
import { roleOnSibling } from "./role-on-sibling.ts";
import { policyForClientId } from "./policy-for-client-id.ts";
import { privateLinkHost } from "./private-link-host.ts";
import { roleForAWholeSubscription, workloadMayAssignRoles } from "./role-for-a-whole-subscription.ts";
import { subscriptionFullOfAssignments } from "./subscription-full-of-assignments.ts";
import { grantNobodyNeeds, identityForNobody } from "./unused-grants.ts";

export const accessCatalogue: Catalogue = {
  title: "Across the services",
  codes: codesOf("X", 1, 12),
  modes: [
    identityMadeAnew,
    clientIdAsPrincipal,
    policyForClientId,
    roleGrantedJustNow,
    roleGrantedOnManagementGroup,
    roleOnSibling,
    eligibleOnly,
    denied,
    deniedUnlessInGroup,
    conditionTargetsAction,
    otherTenantsIdentity,
    subscriptionFullOfAssignments,
    roleForAWholeSubscription,
    workloadMayAssignRoles,
    grantNobodyNeeds,
    identityForNobody,
    privateLinkHost,
  ],
  leftOut: [
    {
      code: "X-06",
      title: "The role is assigned for a time that ends soon",
      reason:
        "A list of role assignments tells no end. It stands in roleAssignmentScheduleInstances, one more list for every subscription and refresh, which Azure refuses to tenants without Privileged Identity Management.",
    },
  ],
};
