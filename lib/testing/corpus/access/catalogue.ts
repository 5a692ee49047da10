import { codesOf, type Catalogue } from "../failure-mode.ts";
import { clientIdAsPrincipal } from "./client-id-as-principal.ts";
import { conditionTargetsAction } from "./condition-targets-action.ts";
import { denied, deniedUnlessInGroup } from "./denied.ts";
import { identityMadeAnew } from "./identity-made-anew.ts";
import { roleGrantedJustNow, roleGrantedOnManagementGroup } from "./role-granted-just-now.ts";
import { roleOnSibling } from "./role-on-sibling.ts";
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
    roleGrantedJustNow,
    roleGrantedOnManagementGroup,
    roleOnSibling,
    denied,
    deniedUnlessInGroup,
    conditionTargetsAction,
    subscriptionFullOfAssignments,
    roleForAWholeSubscription,
    workloadMayAssignRoles,
    grantNobodyNeeds,
    identityForNobody,
    privateLinkHost,
  ],
  leftOut: [],
};
