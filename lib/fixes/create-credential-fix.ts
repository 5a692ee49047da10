import type { Fix } from "../bridges/fix.ts";
import type { IdentitySubject } from "../bridges/identity-subject.ts";
import { credentialFix } from "./credential-fix.ts";

/** How to make the credential that the pods' token asks for. */
export function createCredentialFix(subject: IdentitySubject): Fix {
  const { aks, workload } = subject.context;
  return credentialFix({ ...subject, aks, namespace: workload.namespace });
}
