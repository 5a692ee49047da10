import { celeryOnClusteredRedis } from "./celery-on-clustered-redis.ts";
import { clusterStopped } from "./cluster-stopped.ts";
import { daemonSetMissesSpot } from "./daemon-set-misses-spot.ts";
import { dataGrantOrphaned } from "./data-grant-orphaned.ts";
import { federatedCredentialOfDeadCluster } from "./federated-credential-of-dead-cluster.ts";
import { federatedCredentialsNearLimit } from "./federated-credentials-near-limit.ts";
import type { FindingRule } from "./finding.ts";
import { grantTooWide } from "./grant-too-wide.ts";
import { grantUnneeded } from "./grant-unneeded.ts";
import { identityUnused } from "./identity-unused.ts";
import { kedaTriggerTrusted } from "./keda-trigger-trusted.ts";
import { nodeLabelSetByHand } from "./node-label-set-by-hand.ts";
import { nodePoolUntargeted } from "./node-pool-untargeted.ts";
import { operatingSystemLeftOpen } from "./operating-system-left-open.ts";
import { podIdentityLeftover } from "./pod-identity-leftover.ts";
import { privateLinkHostNamed } from "./private-link-host-named.ts";
import { readerHoldsTooMuch } from "./reader-holds-too-much.ts";
import { redisRetirement } from "./redis-retirement.ts";
import { roleAssignmentOrphaned } from "./role-assignment-orphaned.ts";
import { roleAssignmentsNearLimit } from "./role-assignments-near-limit.ts";
import { roleGrantsTooMuch } from "./role-grants-too-much.ts";
import { spotToleratedNotChosen } from "./spot-tolerated-not-chosen.ts";
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
  spotToleratedNotChosen,
  operatingSystemLeftOpen,
  nodePoolUntargeted,
  nodeLabelSetByHand,
  daemonSetMissesSpot,
  clusterStopped,
];
