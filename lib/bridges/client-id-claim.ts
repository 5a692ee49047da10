import type { EnvSource } from "../inventory/kubernetes/pod-template.ts";
import type { ServiceAccount } from "../inventory/kubernetes/service-account.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";
import type { Lookup } from "../inventory/lookup.ts";
import { claimedVariable, type ClaimedVariable } from "./claimed-variable.ts";
import { seenInCluster, type Observation } from "./evidence.ts";
import { clientIdAnnotationKey } from "./workload-identity-names.ts";

/**
 * Which client id the workload will present. An env variable in the template beats the ServiceAccount's
 * annotation, because the webhook never overwrites a variable that is already there.
 */
export type ClientIdClaim =
  | {
      readonly from: "annotation" | "env";
      readonly value: string;
      readonly observation: Observation;
      /** What the annotation says, where the variable wins over it. */
      readonly overridden?: string;
    }
  | Extract<ClaimedVariable, { from: "hidden" }>
  /** `envFrom`: whole Secrets and ConfigMaps that may hold one. */
  | { readonly from: "nowhere"; readonly envFrom: readonly EnvSource[] }
  /** The ServiceAccount could not be read, or does not exist. */
  | { readonly from: "unread" };

export function claimedClientId(workload: Workload, serviceAccount: Lookup<ServiceAccount>): ClientIdClaim {
  const annotation =
    serviceAccount.state === "found" ? serviceAccount.value.annotations[clientIdAnnotationKey] : undefined;
  const variable = claimedVariable(workload, "AZURE_CLIENT_ID", "client id", annotation);
  if (variable?.from === "hidden") return variable;
  if (variable !== undefined) return { ...variable, ...(annotation === undefined ? {} : { overridden: annotation }) };
  if (serviceAccount.state !== "found") return { from: "unread" };
  if (annotation === undefined || annotation === "")
    return { from: "nowhere", envFrom: workload.template.containers.flatMap(({ envFrom }) => envFrom) };
  return { from: "annotation", value: annotation, observation: seenAnnotation(serviceAccount.value, annotation) };
}

function seenAnnotation(account: ServiceAccount, value: string): Observation {
  const path = `metadata.annotations["${clientIdAnnotationKey}"]`;
  return seenInCluster("client id", value, "serviceAccounts", "ServiceAccount", account, path);
}
