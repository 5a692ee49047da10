import type { KeyVaultSubject } from "../bridges/key-vault-subject.ts";
import { valueOf } from "../inventory/lookup.ts";

/** Which of the two kinds of grant the identity holds on the vault, as far as can be told. */
export interface VaultHoldings {
  readonly role: "held" | "unproved" | "none";
  readonly policy: "held" | "unproved" | "none";
}

export function vaultHoldings({ permissions }: KeyVaultSubject): VaultHoldings {
  const answers = permissions.map(({ access }) => valueOf(access)?.answer);
  const policies = permissions.map(({ policy }) => policy.answer);
  return {
    role: answers.some((answer) => answer === "granted" || answer === "partial")
      ? "held"
      : answers.some((answer) => answer === "unproved" || answer === "conditional" || answer === undefined)
        ? "unproved"
        : "none",
    policy: policies.includes("granted") ? "held" : policies.includes("unproved") ? "unproved" : "none",
  };
}

/** The grant that is held and does not count, because the vault is in the other mode and nothing is granted there. */
export function idleGrant(subject: KeyVaultSubject): "role" | "policy" | null {
  const vault = valueOf(subject.resource);
  if (vault === undefined || holdsAlternative(subject)) return null;
  const { role, policy } = vaultHoldings(subject);
  if (vault.usesRbac) return policy === "held" && role === "none" ? "policy" : null;
  return role === "held" && policy === "none" ? "role" : null;
}

/** A grant that the vault listens to, or that may be one, on keys or certificates: then secrets may not be wanted. */
export function holdsAlternative({ resource, alternatives }: KeyVaultSubject): boolean {
  const usesRbac = valueOf(resource)?.usesRbac ?? true;
  return alternatives.some(({ access, policy }) => {
    const answer = usesRbac ? (valueOf(access)?.answer ?? "unproved") : policy.answer;
    return answer !== "missing" && answer !== "denied";
  });
}
