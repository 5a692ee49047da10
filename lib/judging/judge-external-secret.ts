import { seenInCluster } from "../bridges/evidence.ts";
import type { ExternalSecret } from "../inventory/kubernetes/external-secret.ts";
import { atRisk, broken, intact, settling, type Judgement } from "../rules/rule.ts";
import { parseDuration } from "../text/parse-duration.ts";

/** By its own condition: that of its store proves nothing, because the store never asks the vault. */
export function judgeExternalSecret(externalSecret: ExternalSecret, readAt: string): Judgement {
  const { name, ready, refreshTime } = externalSecret;
  const evidence = [
    seenInCluster(
      "found",
      ready === null ? null : String(ready.isTrue),
      "externalSecrets",
      "ExternalSecret",
      externalSecret,
      "status.conditions[Ready]",
    ),
    seenInCluster(
      "last refresh",
      refreshTime,
      "externalSecrets",
      "ExternalSecret",
      externalSecret,
      "status.refreshTime",
    ),
  ];
  if (ready === null) return settling(`ExternalSecret ${name} has not synced yet.`, evidence);
  if (!ready.isTrue) return judgeFailure(externalSecret, `${ready.message} (${ready.reason})`, evidence);
  if (isStale(externalSecret, readAt)) {
    return atRisk(
      `ExternalSecret ${name} has not been refreshed for more than twice its interval. Its controller may have stopped.`,
      evidence,
    );
  }
  return intact(`ExternalSecret ${name} is synced${refreshTime === null ? "" : `, last at ${refreshTime}`}.`, evidence);
}

/** The controller sets the time of the last refresh when it has made or updated the Secret, and leaves both when it fails. */
function judgeFailure(
  { name, targetName, ready, refreshTime }: ExternalSecret,
  cause: string,
  evidence: Judgement["evidence"],
): Judgement {
  const isGone = ready?.reason === "SecretDeleted" || ready?.reason === "SecretMissing";
  if (refreshTime === null || isGone)
    return broken(`ExternalSecret ${name} could not make Secret ${targetName}. It says: ${cause}`, evidence);
  return atRisk(
    `ExternalSecret ${name} could not refresh Secret ${targetName}, which keeps what it had. It says: ${cause}`,
    evidence,
  );
}

/** An interval of zero means: once. */
function isStale({ refreshTime, refreshInterval, isPeriodic }: ExternalSecret, readAt: string): boolean {
  const interval = refreshInterval === null ? undefined : parseDuration(refreshInterval);
  if (!isPeriodic || refreshTime === null || interval === undefined || interval === 0) return false;
  return Date.parse(readAt) - Date.parse(refreshTime) > 2 * interval;
}
