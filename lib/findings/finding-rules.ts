import { celeryOnClusteredRedis } from "./celery-on-clustered-redis.ts";
import { dataGrantOrphaned } from "./data-grant-orphaned.ts";
import { federatedCredentialOfDeadCluster } from "./federated-credential-of-dead-cluster.ts";
import { federatedCredentialsNearLimit } from "./federated-credentials-near-limit.ts";
import type { FindingRule } from "./finding.ts";
import { grantTooWide } from "./grant-too-wide.ts";
import { grantUnneeded } from "./grant-unneeded.ts";
import { identityUnused } from "./identity-unused.ts";
import { privateLinkHostNamed } from "./private-link-host-named.ts";
import { readerHoldsTooMuch } from "./reader-holds-too-much.ts";
import { kedaTriggerTrusted } from "./keda-trigger-trusted.ts";
import { podIdentityLeftover } from "./pod-identity-leftover.ts";
import { redisRetirement } from "./redis-retirement.ts";
import { roleAssignmentOrphaned } from "./role-assignment-orphaned.ts";
import { roleAssignmentsNearLimit } from "./role-assignments-near-limit.ts";
import { roleGrantsTooMuch } from "./role-grants-too-much.ts";
import { standbyWouldFail } from "./standby-would-fail.ts";

export const findingRules: readonly FindingRule[] = [
  federatedCredentialsNearLimit,
  roleGrantsTooMuch,
  roleAssignmentOrphaned,
  redisRetirement,
  celeryOnClusteredRedis,
  standbyWouldFail,
  readerHoldsTooMuch,
  grantTooWide,
  dataGrantOrphaned,
  federatedCredentialOfDeadCluster,
  identityUnused,
  grantUnneeded,
  roleAssignmentsNearLimit,
  privateLinkHostNamed,
  podIdentityLeftover,
  kedaTriggerTrusted,
];
