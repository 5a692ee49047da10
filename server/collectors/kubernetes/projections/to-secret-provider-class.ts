import type {
  SecretProviderClass,
  SecretProviderClassPodStatus,
} from "../../../../lib/inventory/kubernetes/secret-provider-class.ts";
import { fields, list, text, textOrNull, type Fields } from "../json-fields.ts";
import { parseVaultObjects } from "./parse-vault-objects.ts";
import { toKubernetesObject, type Projection } from "./projection.ts";

/** https://azure.github.io/secrets-store-csi-driver-provider-azure/docs/getting-started/usage/ */
export const toSecretProviderClass: Projection<SecretProviderClass> = (object, context) => {
  const spec = fields(object["spec"]);
  const parameters = fields(spec["parameters"]);
  return {
    ...toKubernetesObject(fields(object["metadata"]), context),
    provider: text(spec["provider"]),
    vaultName: textOrNull(parameters["keyvaultName"]),
    tenantId: textOrNull(parameters["tenantID"]) ?? textOrNull(parameters["tenantId"]),
    clientId: textOrNull(parameters["clientID"]),
    mode: toMode(parameters),
    userAssignedClientId: textOrNull(parameters["userAssignedIdentityID"]),
    objects: parseVaultObjects(parameters["objects"]),
    secretObjects: list(spec["secretObjects"]).map((entry) => toSecretObject(fields(entry))),
  };
};

/** The flags are explicit; without one, a client id means workload identity. */
function toMode(parameters: Fields): SecretProviderClass["mode"] {
  if (isTrue(parameters["usePodIdentity"])) return "pod-identity";
  if (isTrue(parameters["useVMManagedIdentity"])) return "vm-managed-identity";
  if (isTrue(parameters["useAzureTokenProxy"])) return "token-proxy";
  return textOrNull(parameters["clientID"]) === null ? "service-principal" : "workload-identity";
}

/** The spellings of Go's `strconv.ParseBool`, by which the provider reads them. */
function isTrue(parameter: unknown): boolean {
  return parameter === true || ["1", "t", "T", "true", "TRUE", "True"].includes(text(parameter));
}

function toSecretObject(secretObject: Fields): SecretProviderClass["secretObjects"][number] {
  const data = list(secretObject["data"]).map(fields);
  return {
    secretName: text(secretObject["secretName"]),
    keys: data.map((entry) => text(entry["key"])),
    objectNames: data.map((entry) => text(entry["objectName"])),
  };
}

export const toSecretProviderClassPodStatus: Projection<SecretProviderClassPodStatus> = (object, context) => {
  const status = fields(object["status"]);
  return {
    ...toKubernetesObject(fields(object["metadata"]), context),
    podName: text(status["podName"]),
    className: text(status["secretProviderClassName"]),
    isMounted: status["mounted"] === true,
  };
};
