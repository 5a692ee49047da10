import type { PodTemplate } from "../inventory/kubernetes/pod-template.ts";
import { skipContainersAnnotationKey } from "./workload-identity-names.ts";

/** The containers that the webhook is told to give no token, parted by semicolons. */
export function skippedContainers({ annotations }: PodTemplate): ReadonlySet<string> {
  return new Set(annotations[skipContainersAnnotationKey]?.split(";").map((name) => name.trim()));
}
