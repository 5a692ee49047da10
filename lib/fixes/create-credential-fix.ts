import type { Fix } from "../bridges/fix.ts";
import type { IdentitySubject } from "../bridges/identity-subject.ts";
import type { FederatedCredential } from "../inventory/azure/federated-credential.ts";
import { credentialFix } from "./credential-fix.ts";

/** How to make the credential that the pods' token asks for, or to mend one that was meant for it. */
export function createCredentialFix(subject: IdentitySubject, replaced?: FederatedCredential): Fix {
  const { aks, workload } = subject.context;
  return credentialFix({ ...subject, aks, namespace: workload.namespace }, replaced);
}
