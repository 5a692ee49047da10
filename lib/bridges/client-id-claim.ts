import type { ServiceAccount } from "../inventory/kubernetes/service-account.ts";
import type { Workload } from "../inventory/kubernetes/workload.ts";
import type { Lookup } from "../inventory/lookup.ts";
import { seenInCluster, type Observation } from "./evidence.ts";
import { seenInWorkload, templatePath } from "./observe-workload.ts";
import { clientIdAnnotationKey } from "./workload-identity-names.ts";

/**
 * Which client id the workload will present. An env variable in the template beats the ServiceAccount's
 * annotation, because the webhook never overwrites a variable that is already there.
 */
export type ClientIdClaim =
  | { readonly from: "annotation" | "env"; readonly value: string; readonly observation: Observation }
  /** Taken from a Secret or a ConfigMap, whose values are not read. */
  | { readonly from: "hidden"; readonly observation: Observation }
  | { readonly from: "nowhere" }
  /** The ServiceAccount could not be read, or does not exist. */
  | { readonly from: "unread" };

export function claimedClientId(workload: Workload, serviceAccount: Lookup<ServiceAccount>): ClientIdClaim {
  const variable = workload.template.containers
    .flatMap((container) => container.env)
    .find(({ name }) => name === "AZURE_CLIENT_ID");
  if (variable !== undefined) {
    const path = templatePath(workload.kind, "spec.containers[].env[AZURE_CLIENT_ID]");
    const observation = seenInWorkload("client id", variable.literal, workload, path);
    return variable.literal === null
      ? { from: "hidden", observation }
      : { from: "env", value: variable.literal, observation };
  }
  if (serviceAccount.state !== "found") return { from: "unread" };
  const value = serviceAccount.value.annotations[clientIdAnnotationKey];
  if (value === undefined || value === "") return { from: "nowhere" };
  const path = `metadata.annotations["${clientIdAnnotationKey}"]`;
  const observation = seenInCluster(
    "client id",
    value,
    "serviceAccounts",
    "ServiceAccount",
    serviceAccount.value,
    path,
  );
  return { from: "annotation", value, observation };
}
