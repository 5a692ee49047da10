/** A change of the PulseOS estate that the menu offers. */
export type ChangeId =
  | "take-away-redis-policy"
  | "rename-service-account"
  | "stop-workers-pool"
  | "switch-vault-to-access-policies"
  | "throttle-arm"
  | "forbid-role-assignments"
  | "fail-later-pages-of-pods"
  | "stop-webhook"
  | "fail-configuration-sync"
  | "remove-requests-queue"
  | "federate-workers-green"
  | "grant-cosmos-data-role"
  | "tolerate-spot"
  | "grant-api-vault-role"
  | "read-shared-role-assignments";

/** What the estate is built from: its moment, and what was changed. */
export interface PulseosOptions {
  /** When the estate looks as it does; its events and syncs happened shortly before. */
  readonly now: Date;
  /** Each with the time at which it was made. */
  readonly changes: ReadonlyMap<ChangeId, Date>;
}

export const minutesBefore = (now: Date, minutes: number) => new Date(now.getTime() - minutes * 60_000);
