import type { VolumeReference } from "../../../../lib/inventory/kubernetes/pod-template.ts";
import { fields, isPresent, list, text, type Fields } from "../json-fields.ts";

const secretsStoreDriver = "secrets-store.csi.k8s.io";
/** The volume that admission adds to every pod for the Kubernetes API itself. */
const apiAccessVolume = /^kube-api-access-/;

export function toVolumeReferences(
  volumes: unknown,
  mountedBySubPath: ReadonlyMap<string, readonly string[]>,
): VolumeReference[] {
  return list(volumes).flatMap((entry) => {
    const volume = fields(entry);
    const name = text(volume["name"]);
    if (apiAccessVolume.test(name)) return [];
    const sources = list(fields(volume["projected"])["sources"]).map(fields);
    const as = { volume: name, subPathIn: mountedBySubPath.get(name) ?? [] };
    return [
      ...referencesOf(as, volume, "secretName"),
      ...sources.flatMap((source) => referencesOf(as, source, "name")),
      ...sources.flatMap((source) => tokenReference(name, source, mountedBySubPath.has(name))),
    ];
  });
}

interface VolumeNames {
  readonly volume: string;
  readonly subPathIn: readonly string[];
}

/** A volume and a source of a projected volume look alike, but for the field that names the Secret. */
function referencesOf(as: VolumeNames, source: Fields, secretNameField: "secretName" | "name"): VolumeReference[] {
  const references: VolumeReference[] = [];
  const configMap = source["configMap"];
  if (isPresent(configMap)) references.push(objectReference("ConfigMap", as, fields(configMap), "name"));
  const secret = source["secret"];
  if (isPresent(secret)) references.push(objectReference("Secret", as, fields(secret), secretNameField));
  const csi = fields(source["csi"]);
  if (csi["driver"] === secretsStoreDriver) {
    const name = text(fields(csi["volumeAttributes"])["secretProviderClass"]);
    references.push({ kind: "SecretProviderClass", volume: as.volume, name });
  }
  return references;
}

/** Only projected volumes hold tokens. */
function tokenReference(volume: string, source: Fields, isMountedBySubPath: boolean): VolumeReference[] {
  if (!isPresent(source["serviceAccountToken"])) return [];
  const token = fields(source["serviceAccountToken"]);
  const audience = text(token["audience"]);
  return [{ kind: "ServiceAccountToken", volume, audience, path: text(token["path"]), isMountedBySubPath }];
}

function objectReference(
  kind: "ConfigMap" | "Secret",
  as: VolumeNames,
  reference: Fields,
  nameField: string,
): VolumeReference {
  const isOptional = reference["optional"] === true;
  const keys = list(reference["items"]).map((item) => text(fields(item)["key"]));
  return { kind, ...as, name: text(reference[nameField]), isOptional, keys };
}
