import { federatedCredentialsNearLimit } from "./federated-credentials-near-limit.ts";
import type { FindingRule } from "./finding.ts";
import { redisRetirement } from "./redis-retirement.ts";
import { roleAssignmentOrphaned } from "./role-assignment-orphaned.ts";
import { roleGrantsTooMuch } from "./role-grants-too-much.ts";

export const findingRules: readonly FindingRule[] = [
  federatedCredentialsNearLimit,
  roleGrantsTooMuch,
  roleAssignmentOrphaned,
  redisRetirement,
];
