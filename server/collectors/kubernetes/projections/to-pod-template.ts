import type { PodTemplate, Toleration } from "../../../../lib/inventory/kubernetes/pod-template.ts";
import { fields, list, text, textMap, textOrNull, type Fields } from "../json-fields.ts";
import { workloadIdentityPrefix } from "./projection.ts";
import { toContainer } from "./to-container.ts";
import { toNodeSelectorTerms, toPreferredLabelKeys } from "./to-node-selector-terms.ts";
import { toVolumeReferences } from "./to-volume-references.ts";

/** From a `PodTemplateSpec`, or from a pod, which has the same shape. */
export function toPodTemplate(template: Fields): PodTemplate {
  const metadata = fields(template["metadata"]);
  const spec = fields(template["spec"]);
  return {
    labels: textMap(metadata["labels"]),
    annotations: textMap(metadata["annotations"], workloadIdentityPrefix),
    serviceAccountName: serviceAccountNameOf(spec),
    usesHostNetwork: spec["hostNetwork"] === true,
    nodeSelector: textMap(spec["nodeSelector"]),
    nodeSelectorTerms: toNodeSelectorTerms(spec),
    preferredLabelKeys: toPreferredLabelKeys(spec),
    tolerations: list(spec["tolerations"]).map(toToleration),
    containers: [
      ...list(spec["initContainers"]).map((container) => toContainer(container, true)),
      ...list(spec["containers"]).map((container) => toContainer(container, false)),
    ],
    volumes: toVolumeReferences(spec["volumes"], mountedBySubPath(spec)),
  };
}

/** The volumes of which containers mount a part, with the names of those containers. */
function mountedBySubPath(podSpec: Fields): ReadonlyMap<string, readonly string[]> {
  const mounters = new Map<string, string[]>();
  for (const container of [...list(podSpec["initContainers"]), ...list(podSpec["containers"])].map(fields)) {
    for (const mount of list(container["volumeMounts"]).map(fields)) {
      if (text(mount["subPath"]) === "" && text(mount["subPathExpr"]) === "") continue;
      const volume = text(mount["name"]);
      mounters.set(volume, [...(mounters.get(volume) ?? []), text(container["name"])]);
    }
  }
  return mounters;
}

/** `serviceAccount` is the deprecated name of the same field; old manifests still carry only that. */
export function serviceAccountNameOf(podSpec: Fields): string {
  return textOrNull(podSpec["serviceAccountName"]) ?? textOrNull(podSpec["serviceAccount"]) ?? "default";
}

function toToleration(entry: unknown): Toleration {
  const toleration = fields(entry);
  const operator = text(toleration["operator"]);
  return {
    key: text(toleration["key"]),
    operator: operator === "Exists" || operator === "Gt" || operator === "Lt" ? operator : "Equal",
    value: text(toleration["value"]),
    effect: text(toleration["effect"]),
  };
}
