import type { VolumeReference } from "../../../../lib/inventory/kubernetes/pod-template.ts";
import { fields, isPresent, list, text, type Fields } from "../json-fields.ts";

const secretsStoreDriver = "secrets-store.csi.k8s.io";
/** The volume that admission adds to every pod for the Kubernetes API itself. */
const apiAccessVolume = /^kube-api-access-/;

export function toVolumeReferences(volumes: unknown): VolumeReference[] {
  return list(volumes).flatMap((entry) => {
    const volume = fields(entry);
    const name = text(volume["name"]);
    if (apiAccessVolume.test(name)) return [];
    const sources = list(fields(volume["projected"])["sources"]).map(fields);
    return [
      ...referencesOf(name, volume, "secretName"),
      ...sources.flatMap((source) => referencesOf(name, source, "name")),
    ];
  });
}

/** A volume and a source of a projected volume look alike, but for the field that names the Secret. */
function referencesOf(volume: string, source: Fields, secretNameField: "secretName" | "name"): VolumeReference[] {
  const references: VolumeReference[] = [];
  const configMap = source["configMap"];
  if (isPresent(configMap)) references.push(objectReference("ConfigMap", volume, fields(configMap), "name"));
  const secret = source["secret"];
  if (isPresent(secret)) references.push(objectReference("Secret", volume, fields(secret), secretNameField));
  const csi = fields(source["csi"]);
  if (csi["driver"] === secretsStoreDriver) {
    const name = text(fields(csi["volumeAttributes"])["secretProviderClass"]);
    references.push({ kind: "SecretProviderClass", volume, name });
  }
  if (isPresent(source["serviceAccountToken"])) {
    const token = fields(source["serviceAccountToken"]);
    references.push({
      kind: "ServiceAccountToken",
      volume,
      audience: text(token["audience"]),
      path: text(token["path"]),
    });
  }
  return references;
}

function objectReference(
  kind: "ConfigMap" | "Secret",
  volume: string,
  reference: Fields,
  nameField: string,
): VolumeReference {
  return { kind, volume, name: text(reference[nameField]), isOptional: reference["optional"] === true };
}
