/**
 * A new credential is not everywhere at once. https://learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations
 * Ten minutes is what role assignments are given; credentials mostly take less.
 */
const propagationInMs = 10 * 60_000;

/** Whether a thing was made or changed so short a time before it was read that Entra may not know it everywhere. */
export function isSettling(changedAt: string | null, readAt: string): boolean {
  if (changedAt === null) return false;
  const age = Date.parse(readAt) - Date.parse(changedAt);
  return age >= 0 && age < propagationInMs;
}
