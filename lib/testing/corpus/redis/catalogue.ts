import { codesOf, type Catalogue } from "../failure-mode.ts";
import { assignedToClientId } from "./assigned-to-client-id.ts";
import { assignedToFormerIdentity } from "./assigned-to-former-identity.ts";
import { assignedToGroup } from "./assigned-to-group.ts";
import { assignmentBeingMade, assignmentFailed } from "./assignment-failed.ts";
import { celeryOnShards } from "./celery-on-shards.ts";
import { entraSwitchedOff } from "./entra-switched-off.ts";
import { noCredentials } from "./no-credentials.ts";
import { passwordRefused } from "./password-refused.ts";
import { plainPortClosed, portFromVariable } from "./plain-port-closed.ts";
import { policyGone } from "./policy-gone.ts";
import { policyCannotBeRead, queueMayOnlyRead } from "./queue-may-only-read.ts";
import { retires } from "./retires.ts";
import { egressDeniedByDefault } from "./egress-denied-by-default.ts";
import { endpointWaitsForApproval } from "./endpoint-waits-for-approval.ts";
import { firewallRulesWithoutTheCluster } from "./firewall-rules-without-the-cluster.ts";

export const redisCatalogue: Catalogue = {
  title: "Redis",
  codes: codesOf("R", 1, 13),
  modes: [
    entraSwitchedOff,
    assignedToClientId,
    assignedToFormerIdentity,
    assignmentFailed,
    assignmentBeingMade,
    queueMayOnlyRead,
    policyCannotBeRead,
    policyGone,
    passwordRefused,
    noCredentials,
    plainPortClosed,
    portFromVariable,
    assignedToGroup,
    endpointWaitsForApproval,
    egressDeniedByDefault,
    firewallRulesWithoutTheCluster,
    celeryOnShards,
    retires,
  ],
  leftOut: [
    {
      code: "R-09",
      title: "The client library cannot sign in with a token",
      reason:
        "Neither the image's name nor the pod template tells which library in which version calls Redis, and whether it renews its token shows in the application's log only.",
    },
  ],
};
