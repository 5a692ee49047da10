import type { IdentitySubject } from "../bridges/identity-subject.ts";
import { valueOf } from "../inventory/lookup.ts";

/**
 * Whether AKS keeps the workload's pods from the webhook: its admissions enforcer leaves kube-system out of every
 * webhook that it did not install itself and that is not marked to be let in. Its own add-on does see those pods.
 * https://learn.microsoft.com/azure/aks/faq#can-admission-controller-webhooks-impact-kube-system-and-internal-aks-namespaces
 */
export function isKeptFromWebhook({ context, webhook }: IdentitySubject): boolean {
  if (context.workload.namespace !== "kube-system") return false;
  const installed = valueOf(webhook)?.webhook;
  if (installed?.service == null || installed.service.namespace === "kube-system") return false;
  return !installed.isExemptFromEnforcer;
}
